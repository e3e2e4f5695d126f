import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import { formBody } from "../runtime/form.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

const operation: Operation = {
  id: "sendForm",
  method: "POST",
  path: "/form",
  body: formBody("request"),
  responses: {
    "200": [json()],
  },
};

/** POST /form */
export function sendForm(
  client: AcmeCore,
  request: models.Order,
  options?: RequestOptions,
): Promise<
  Result<
    models.Echo,
    SDKError
  >
> {
  return call(client, operation, { request }, options);
}
