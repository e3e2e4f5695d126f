import type { ShopCore } from "../core.js";
import type * as models from "../models/index.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import { parameters, plainPath } from "../runtime/parameters.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

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
