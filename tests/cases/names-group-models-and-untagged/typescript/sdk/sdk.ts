import { AcmeCore } from "../core.js";
import { ping } from "../funcs/ping.js";
import type { RequestOptions } from "../runtime/call.js";
import { type CallPromise, unwrap } from "../runtime/result.js";
import { Errors } from "./errors.js";
import { Events } from "./events.js";
import { Models } from "./models.js";

/** Client for Acme. */
export class Acme extends AcmeCore {
  #models: Models | undefined;
  #errors: Errors | undefined;
  #events: Events | undefined;

  /** Methods of models. */
  get models(): Models {
    return (this.#models ??= new Models(this));
  }

  /** Methods of errors. */
  get errors(): Errors {
    return (this.#errors ??= new Errors(this));
  }

  /** Methods of events. */
  get events(): Events {
    return (this.#events ??= new Events(this));
  }

  /** GET /ping */
  ping(
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(ping(this, options));
  }
}
