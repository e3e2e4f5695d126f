import type { FormCore } from "../core.js";
import type * as models from "../models/index.js";
import { call } from "../runtime/call.js";
import type { SDKError } from "../runtime/errors.js";
import { formBody } from "../runtime/form.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

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
