import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import {
  call,
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { formBody } from "../runtime/form.js";

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
