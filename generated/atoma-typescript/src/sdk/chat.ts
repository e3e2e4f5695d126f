import type { AtomaSDKCore } from "../core.js";
import { chatCreate } from "../funcs/chatCreate.js";
import { chatStream } from "../funcs/chatStream.js";
import type * as components from "../models/components/index.js";
import type { RequestOptions } from "../runtime/call.js";
import type { EventStream } from "../runtime/events.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** OpenAI's API chat completions v1 endpoint */
export class Chat {
  readonly #client: AtomaSDKCore;

  constructor(client: AtomaSDKCore) {
    this.#client = client;
  }

  /** Answer a conversation */
  create(
    request: components.ChatCompletionRequest,
    options?: RequestOptions,
  ): CallPromise<components.ChatCompletion> {
    return unwrap(chatCreate(this.#client, request, options));
  }

  /** Answer a conversation in pieces */
  stream(
    request: components.ChatCompletionStreamRequest,
    options?: RequestOptions,
  ): CallPromise<EventStream<components.ChatCompletionChunk>> {
    return unwrap(chatStream(this.#client, request, options));
  }
}
