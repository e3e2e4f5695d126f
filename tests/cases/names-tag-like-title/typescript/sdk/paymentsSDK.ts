import type { PaymentsCore } from "../core.js";
import { paymentsListPayments } from "../funcs/paymentsListPayments.js";
import type * as models from "../models/index.js";
import type { RequestOptions } from "../runtime/request.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of payments. */
export class PaymentsSDK {
  readonly #client: PaymentsCore;

  constructor(client: PaymentsCore) {
    this.#client = client;
  }

  /** GET /payments */
  listPayments(
    request?: models.ListPaymentsRequest | undefined,
    options?: RequestOptions,
  ): CallPromise<string[]> {
    return unwrap(paymentsListPayments(this.#client, request, options));
  }
}
