import type { ShopCore } from "../core.js";
import type * as models from "../models/index.js";
import { jsonBody } from "../runtime/body.js";
import { call } from "../runtime/call.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

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
