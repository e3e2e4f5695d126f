import type { ShopCore } from "../core.js";
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
  id: "createOrder",
  method: "POST",
  path: "/orders",
  body: formBody("request", undefined, { expand: { style: "deepObject", explode: true }, items: { style: "deepObject", explode: true } }),
  responses: {
    "204": [],
  },
};

/** POST /orders */
export function ordersCreate(
  client: ShopCore,
  request?: models.CreateOrderRequestBody | undefined,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  return call(client, operation, { request: request ?? {} }, options);
}
