import type { AtomaSDKCore } from "../core.js";
import type * as components from "../models/components/index.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

const operation: Operation = {
  id: "health",
  method: "GET",
  path: "/health",
  responses: {
    "200": [json()],
  },
  security: [],
};

/** Is the service up? */
export function healthCheck(
  client: AtomaSDKCore,
  options?: RequestOptions,
): Promise<
  Result<
    components.HealthStatus,
    SDKError
  >
> {
  return call(client, operation, {}, options);
}
