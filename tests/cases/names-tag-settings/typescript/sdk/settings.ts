import type { AcmeCore } from "../core.js";
import { settingsGetA } from "../funcs/settingsGetA.js";
import type { RequestOptions } from "../runtime/call.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of settings. */
export class Settings {
  readonly #client: AcmeCore;

  constructor(client: AcmeCore) {
    this.#client = client;
  }

  /** GET /a */
  getA(
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(settingsGetA(this.#client, options));
  }
}
