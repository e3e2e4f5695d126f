import type { ShopCore } from "../core.js";
import type * as models from "../models/index.js";
import { call } from "../runtime/call.js";
import type { SDKError } from "../runtime/errors.js";
import { formBody } from "../runtime/form.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

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
