import type { PaymentsCore } from "../core.js";
import { paymentsList } from "../funcs/paymentsList.js";
import type * as models from "../models/index.js";
import type { RequestOptions } from "../runtime/call.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of payments. */
export class PaymentsSDK {
  readonly #client: PaymentsCore;

  constructor(client: PaymentsCore) {
    this.#client = client;
  }

  /** GET /payments */
  list(
    request?: models.ListPaymentsRequest | undefined,
    options?: RequestOptions,
  ): CallPromise<string[]> {
    return unwrap(paymentsList(this.#client, request, options));
  }
}
