import type { FormatsCore } from "../core.js";
import { fCodec } from "../models/f.js";
import type * as models from "../models/index.js";
import {
  call,
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { parameters, plainHeader, plainPath, plainQuery } from "../runtime/parameters.js";

const operation: Operation = {
  id: "byNumber",
  method: "GET",
  path: "/n/{id}",
  parameters: parameters(
    plainPath("id", "id"),
    plainQuery("q", "q"),
    plainHeader("h", "h"),
  ),
  responses: {
    "200": [json(() => fCodec)],
  },
};

/** GET /n/{id} */
export function byNumber(
  client: FormatsCore,
  request: models.ByNumberRequest,
  options?: RequestOptions,
): Promise<
  Result<
    models.F,
    SDKError
  >
> {
  return call(client, operation, request, options);
}
