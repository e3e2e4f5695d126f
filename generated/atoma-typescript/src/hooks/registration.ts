// This file is yours: generating the package anew leaves it alone.

import type { Hooks } from "./types.js";

/**
 * Register hooks. Clients run them; standalone functions, too, once `src/hooks.ts` says so with one line:
 *
 *     export { register } from "./hooks/register.js";
 */
export function initHooks(hooks: Hooks): void {
  void hooks;
}
