import type { AcmeCore } from "../core.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

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
