/** Places where people put code of their own around every call. */

import type { WireRequest } from "./request.js";

/** The call a hook is run for: the operation's id, and the package's name. */
export interface HookContext {
  readonly operationId: string;
  readonly packageName: string;
}

/** Runs before every attempt; it may change the request. */
export type BeforeRequest = (
  context: HookContext,
  request: WireRequest,
) => void | Promise<void>;

/** Runs on every success, before its body is read; a response that it gives takes the place of that one. */
export type AfterSuccess = (
  context: HookContext,
  response: Response,
) => Response | void | Promise<Response | void>;

/** Runs before an error is given to the caller; without a response where none came. */
export type AfterError = (
  context: HookContext,
  response: Response | undefined,
  error: unknown,
) => void | Promise<void>;

/** A client's hooks, run in the order they were added. */
export interface Hooks {
  readonly beforeRequest: BeforeRequest[];
  readonly afterSuccess: AfterSuccess[];
  readonly afterError: AfterError[];
}
