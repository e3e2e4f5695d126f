import type { ShopCore } from "../core.js";
import { chatSend } from "../funcs/chatSend.js";
import type * as models from "../models/index.js";
import type { RequestOptions } from "../runtime/call.js";
import type { EventStream } from "../runtime/events.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of chat. */
export class Chat {
  readonly #client: ShopCore;

  constructor(client: ShopCore) {
    this.#client = client;
  }

  /** POST /chat */
  send(
    request: models.SendRequestBody & { stream?: false | undefined },
    options?: RequestOptions,
  ): CallPromise<models.SendResponseBody>;
  send(
    request: models.SendRequestBody & { stream: true },
    options?: RequestOptions,
  ): CallPromise<EventStream<models.Send200ResponseBodyData>>;
  send(
    request: models.SendRequestBody,
    options?: RequestOptions,
  ): CallPromise<models.SendResponseBody | EventStream<models.Send200ResponseBodyData>>;
  send(
    request: models.SendRequestBody,
    options?: RequestOptions,
  ): CallPromise<models.SendResponseBody | EventStream<models.Send200ResponseBodyData>> {
    return unwrap(chatSend(this.#client, request, options));
  }
}
