import type { FormCore } from "../core.js";
import type * as models from "../models/index.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { formBody } from "../runtime/form.js";

const operation: Operation = {
  id: "sendForm",
  method: "POST",
  path: "/f",
  body: formBody("request"),
  responses: {
    "204": [],
  },
};

/** POST /f */
export function sendForm(
  client: FormCore,
  request?: models.SendFormRequestBody | undefined,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  return call(client, operation, { request: request ?? {} }, options);
}
