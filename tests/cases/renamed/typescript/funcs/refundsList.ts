import type { ShopCore } from "../core.js";
import type * as models from "../models/index.js";
import {
  call,
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { parameters, plainPath } from "../runtime/parameters.js";

const operation: Operation = {
  id: "listRefunds",
  method: "GET",
  path: "/orders/{orderId}/refunds",
  parameters: parameters(
    plainPath("orderId", "orderId"),
  ),
  responses: {
    "200": [json()],
  },
};

/**
 * GET /orders/{orderId}/refunds
 *
 * @deprecated Use `shop.refunds.getRefundsOfOrder` instead.
 */
export function refundsList(
  client: ShopCore,
  request: models.ListRefundsRequest,
  options?: RequestOptions,
): Promise<
  Result<
    models.Repayment[],
    SDKError
  >
> {
  return call(client, operation, request, options);
}
