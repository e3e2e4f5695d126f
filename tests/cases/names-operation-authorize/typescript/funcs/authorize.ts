import type { AcmeCore } from "../core.js";
import {
  call,
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";

const operation: Operation = {
  id: "authorize",
  method: "GET",
  path: "/things",
  responses: {
    "200": [json()],
  },
};

/** GET /things */
export function authorize(
  client: AcmeCore,
  options?: RequestOptions,
): Promise<
  Result<
    string,
    SDKError
  >
> {
  return call(client, operation, {}, options);
}
