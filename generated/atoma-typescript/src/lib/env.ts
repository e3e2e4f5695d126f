/** What clients look for in the environment. */

import { type Schema, schema } from "../runtime/published_validation.js";

/** Variables of the environment. */
export interface Env {
  ATOMASDK_BEARER_AUTH?: string | undefined;
  /** Whether clients tell of their requests and responses on the console. */
  ATOMASDK_DEBUG?: boolean | undefined;
}

/** The variables among others. */
export const envSchema: Schema<Env> = /* @__PURE__ */ schema((value) => {
  const all = Object(value) as Record<string, string | undefined>;
  return {
    ATOMASDK_BEARER_AUTH: all["ATOMASDK_BEARER_AUTH"],
    ATOMASDK_DEBUG: Boolean(all["ATOMASDK_DEBUG"]),
  };
});

let known: Env | undefined;

/** The variables as they were when this was first asked. */
export function env(): Env {
  const { process } = globalThis as { process?: { env?: unknown } };
  return (known ??= envSchema.parse(process?.env));
}

/** Look at the environment anew. */
export function resetEnv(): void {
  known = undefined;
}
