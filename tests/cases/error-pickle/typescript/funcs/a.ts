import type { AcmeCore } from "../core.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";

const operation: Operation = {
  id: "a",
  method: "GET",
  path: "/a",
  responses: {
    "200": [],
  },
};

/** GET /a */
export function a(
  client: AcmeCore,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  return call(client, operation, {}, options);
}
