import type { ShopCore } from "../core.js";
import { refundsCreate } from "../funcs/refundsCreate.js";
import { refundsGetRefundsOfOrder } from "../funcs/refundsGetRefundsOfOrder.js";
import { refundsList } from "../funcs/refundsList.js";
import type * as models from "../models/index.js";
import type { RequestOptions } from "../runtime/call.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of refunds. */
export class Refunds {
  readonly #client: ShopCore;

  constructor(client: ShopCore) {
    this.#client = client;
  }

  /** GET /orders/{orderId}/refunds */
  getRefundsOfOrder(
    request: models.GetRefundsOfOrderRequest,
    options?: RequestOptions,
  ): CallPromise<models.Repayment[]> {
    return unwrap(refundsGetRefundsOfOrder(this.#client, request, options));
  }

  /**
   * GET /orders/{orderId}/refunds
   *
   * @deprecated Use `shop.refunds.getRefundsOfOrder` instead.
   */
  list(
    request: models.ListRefundsRequest,
    options?: RequestOptions,
  ): CallPromise<models.Repayment[]> {
    return unwrap(refundsList(this.#client, request, options));
  }

  /** POST /orders/{orderId}/refunds */
  create(
    request: models.CreateRefundRequest,
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(refundsCreate(this.#client, request, options));
  }
}
