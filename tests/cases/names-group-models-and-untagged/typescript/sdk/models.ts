import type { AcmeCore } from "../core.js";
import { modelsListModels } from "../funcs/modelsListModels.js";
import type { RequestOptions } from "../runtime/request.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of models. */
export class Models {
  readonly #client: AcmeCore;

  constructor(client: AcmeCore) {
    this.#client = client;
  }

  /** GET /models */
  listModels(
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(modelsListModels(this.#client, options));
  }
}
