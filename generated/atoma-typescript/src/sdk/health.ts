import type { AtomaSDKCore } from "../core.js";
import { healthCheck } from "../funcs/healthCheck.js";
import type * as components from "../models/components/index.js";
import type { RequestOptions } from "../runtime/call.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of health. */
export class Health {
  readonly #client: AtomaSDKCore;

  constructor(client: AtomaSDKCore) {
    this.#client = client;
  }

  /** Is the service up? */
  check(
    options?: RequestOptions,
  ): CallPromise<components.HealthStatus> {
    return unwrap(healthCheck(this.#client, options));
  }
}
