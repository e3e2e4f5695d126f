/** Requests that the API sends: webhooks and callbacks. */

import type { Lazy } from "./codec.js";
import { SDKError, textOf } from "./errors.js";
import { decoded, parse } from "./json.js";
import type { GivenHeaders } from "./request.js";

/** Checks a request's body and headers; throws for one that isn't from the API. */
export type Verify = (body: string, headers: Headers) => void | Promise<void>;

/** A request the API sends to a server of yours; `T` is what its body holds. */
export class Webhook<T> {
  readonly #codec: Lazy | undefined;

  constructor(codec?: Lazy) {
    this.#codec = codec;
  }

  /**
   * What a request's body holds, once `verify` let it pass. Give the body as it came, byte for byte. Throws an SDKError
   * for one that isn't JSON.
   */
  async parse(
    body: string,
    headers: GivenHeaders = {},
    verify?: Verify,
  ): Promise<T> {
    await verify?.(body, new Headers(headers));
    try {
      return decoded(parse(body), this.#codec) as T;
    } catch (cause) {
      const message = `The request isn't what was promised: ${textOf(cause)}`;
      throw new SDKError(message, { body, cause });
    }
  }
}
