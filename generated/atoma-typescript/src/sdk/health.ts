import type { AtomaSDKCore } from "../core.js";
import { healthCheck } from "../funcs/healthCheck.js";
import type * as components from "../models/components/index.js";
import { ClientGroup } from "../runtime/group.js";
import type { RequestOptions } from "../runtime/request.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of health. */
export class Health extends ClientGroup<AtomaSDKCore> {
  /** Is the service up? */
  check(
    options?: RequestOptions,
  ): CallPromise<components.HealthStatus> {
    return unwrap(healthCheck(this.client, options));
  }
}
