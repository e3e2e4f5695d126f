/** What everything that works on one call shares. */

import type { ClientState } from "./client.js";
import type { HookContext } from "./hooks.js";
import type { Operation } from "./operation.js";
import type { RequestOptions, WireRequest } from "./request.js";

/** What calls for further pages need besides. */
export interface PageOptions {
  /** Gets the request, without credentials; may send it somewhere else. */
  readonly prepare: (request: WireRequest) => void;
  /** Gets the body of the success. */
  readonly keep: (body: string) => void;
}

/** Everything about a call that stays the same for all its attempts. */
export interface Exchange {
  readonly client: ClientState;
  readonly operation: Operation;
  readonly options: RequestOptions;
  readonly context: HookContext;
  readonly pages: PageOptions | undefined;
  /** Ends the call, and what its caller reads of the response, when it is aborted. */
  readonly callers: AbortSignal | undefined;
}
