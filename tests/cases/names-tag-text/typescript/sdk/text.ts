import type { AcmeCore } from "../core.js";
import { textGetA } from "../funcs/textGetA.js";
import type { RequestOptions } from "../runtime/call.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of text. */
export class Text {
  readonly #client: AcmeCore;

  constructor(client: AcmeCore) {
    this.#client = client;
  }

  /** GET /a */
  getA(
    options?: RequestOptions,
  ): CallPromise<string> {
    return unwrap(textGetA(this.#client, options));
  }
}
