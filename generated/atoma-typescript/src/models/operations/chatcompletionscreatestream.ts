import { type Codec, record } from "../../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../../runtime/published_validation.js";
import type { Result } from "../../types/fp.js";
import { type ChatCompletionChunk, chatCompletionChunkCodec } from "../components/chatcompletionchunk.js";

/** The answer, as it is written */
export type ChatCompletionsCreateStreamResponseBody = {
  /** A piece of an answer */
  data: ChatCompletionChunk;
};

/** How values of the type are written and read. */
export const chatCompletionsCreateStreamResponseBodyCodec: Codec<ChatCompletionsCreateStreamResponseBody> = record<ChatCompletionsCreateStreamResponseBody>({
  data: ["data", () => chatCompletionChunkCodec],
});

/** Makes values of the type of what JSON has. */
export const ChatCompletionsCreateStreamResponseBody$inboundSchema: Schema<ChatCompletionsCreateStreamResponseBody> =
  /* @__PURE__ */ inbound(["data"], () => chatCompletionsCreateStreamResponseBodyCodec);

/** Makes what JSON has of values of the type. */
export const ChatCompletionsCreateStreamResponseBody$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => chatCompletionsCreateStreamResponseBodyCodec);

/** A value of the type as JSON. */
export function chatCompletionsCreateStreamResponseBodyToJSON(value: ChatCompletionsCreateStreamResponseBody): string {
  return toJSON(value, ChatCompletionsCreateStreamResponseBody$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatCompletionsCreateStreamResponseBodyFromJSON(text: string): Result<ChatCompletionsCreateStreamResponseBody, SDKValidationError> {
  return fromJSON(text, ChatCompletionsCreateStreamResponseBody$inboundSchema);
}
