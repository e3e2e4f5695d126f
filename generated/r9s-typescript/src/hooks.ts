// This file is yours: generating the package anew leaves it alone.

import type { Hooks } from "./runtime/hooks.js";

/** Add code that runs around every call: to `beforeRequest`, `afterSuccess` and `afterError`. */
export function register(hooks: Hooks): void {
  void hooks;
}
