import { AcmeCore } from "../core.js";
import { authorize } from "../funcs/authorize.js";
import type { RequestOptions } from "../runtime/call.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Client for Acme. */
export class Acme extends AcmeCore {
  /** GET /things */
  authorize(
    options?: RequestOptions,
  ): CallPromise<string> {
    return unwrap(authorize(this, options));
  }
}
