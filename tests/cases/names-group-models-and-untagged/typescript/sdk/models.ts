import type { AcmeCore } from "../core.js";
import { modelsList } from "../funcs/modelsList.js";
import type { RequestOptions } from "../runtime/call.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of models. */
export class Models {
  readonly #client: AcmeCore;

  constructor(client: AcmeCore) {
    this.#client = client;
  }

  /** GET /models */
  list(
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(modelsList(this.#client, options));
  }
}
