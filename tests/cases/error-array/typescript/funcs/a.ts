import type { AcmeCore } from "../core.js";
import { A400ResponseBodyError } from "../errors/a.js";
import type * as errors from "../errors/index.js";
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
  errors: {
    "400": A400ResponseBodyError,
  },
};

/** GET /a */
export function a(
  client: AcmeCore,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    | errors.A400ResponseBodyError
    | SDKError
  >
> {
  return call(client, operation, {}, options);
}
