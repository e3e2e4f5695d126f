import type { AcmeCore } from "../core.js";
import type * as errors from "../errors/index.js";
import { OperationError } from "../errors/operationError.js";
import {
  call,
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";

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
