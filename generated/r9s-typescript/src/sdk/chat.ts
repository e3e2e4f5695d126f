import type { R9SCore } from "../core.js";
import { chatCreate, type CreateAcceptEnum } from "../funcs/chatCreate.js";
import type * as models from "../models/index.js";
import type { RequestOptions } from "../runtime/call.js";
import type { EventStream } from "../runtime/events.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

export { CreateAcceptEnum } from "../funcs/chatCreate.js";

/** Conversations, answered at once or as a stream */
export class Chat {
  readonly #client: R9SCore;

  constructor(client: R9SCore) {
    this.#client = client;
  }

  /**
   * Answer a conversation
   *
   * Answers with one message, or with its pieces as they are written when `stream` is true.
   */
  create(
    request: models.ChatRequest,
    options?: RequestOptions & { acceptHeaderOverride?: CreateAcceptEnum | undefined },
  ): CallPromise<models.ChatCompletion | EventStream<models.ChatChunk>> {
    return unwrap(chatCreate(this.#client, request, options));
  }
}
