import type { ShopCore } from "../core.js";
import type * as models from "../models/index.js";
import { orderCodec } from "../models/order.js";
import { jsonBody } from "../runtime/body.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { parameters, plainHeader, plainPath, plainQuery } from "../runtime/parameters.js";

const operation: Operation = {
  id: "change",
  method: "POST",
  path: "/orders/{id}",
  parameters: parameters(
    plainPath("id", "id"),
    plainHeader("headerId", "id"),
    plainQuery("class_", "class"),
    plainQuery("request_", "request"),
  ),
  body: jsonBody("body", () => orderCodec),
  responses: {
    "204": [],
  },
};

/** POST /orders/{id} */
export function change(
  client: ShopCore,
  request: models.ChangeRequest,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  const { id, headerId, class: class_, request: request_, bodyId, ...body } = request;
  return call(client, operation, { id, headerId, class_, request_, body: { ...body, id: bodyId } }, options);
}
