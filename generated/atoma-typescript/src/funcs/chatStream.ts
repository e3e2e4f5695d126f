import type { AtomaSDKCore } from "../core.js";
import { chatCompletionChunkCodec } from "../models/components/chatcompletionchunk.js";
import type * as components from "../models/components/index.js";
import { jsonBody } from "../runtime/body.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { events, type EventStream } from "../runtime/events.js";

const operation: Operation = {
  id: "chat_completions_create_stream",
  method: "POST",
  path: "/v1/chat/completions",
  body: jsonBody("request"),
  responses: {
    "200": [events({ codec: () => chatCompletionChunkCodec, sentinel: "[DONE]", flat: true })],
  },
};

/** Answer a conversation in pieces */
export function chatStream(
  client: AtomaSDKCore,
  request: components.ChatCompletionStreamRequest,
  options?: RequestOptions,
): Promise<
  Result<
    EventStream<components.ChatCompletionChunk>,
    SDKError
  >
> {
  return call(client, operation, { request }, options);
}
