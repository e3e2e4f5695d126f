import type { FormatsCore } from "../core.js";
import { fCodec } from "../models/f.js";
import type * as models from "../models/index.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import { parameters, plainHeader, plainPath, plainQuery } from "../runtime/parameters.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

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
