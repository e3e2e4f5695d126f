import type { AtomaSDKCore } from "../core.js";
import type * as components from "../models/components/index.js";
import {
  call,
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";

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
