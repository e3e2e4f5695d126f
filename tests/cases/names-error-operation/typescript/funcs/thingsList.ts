import type { AcmeCore } from "../core.js";
import type * as errors from "../errors/index.js";
import { OperationError } from "../errors/operationError.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

const operation: Operation = {
  id: "list_things",
  method: "GET",
  path: "/things",
  responses: {
    "200": [json()],
  },
  errors: {
    "400": OperationError,
  },
};

/** GET /things */
export function thingsList(
  client: AcmeCore,
  options?: RequestOptions,
): Promise<
  Result<
    string,
    | errors.OperationError
    | SDKError
  >
> {
  return call(client, operation, {}, options);
}
