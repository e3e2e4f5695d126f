import type { ShopCore } from "../core.js";
import type * as models from "../models/index.js";
import { jsonBody } from "../runtime/body.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";

const operation: Operation = {
  id: "createOrder",
  method: "POST",
  path: "/orders",
  body: jsonBody("request"),
  responses: {
    "204": [],
  },
};

/** POST /orders */
export function ordersCreate(
  client: ShopCore,
  request: models.CreateOrderRequestBody,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  return call(client, operation, { request }, options);
}
