import { type Codec, record } from "../../runtime/codec.js";
import { fromJSON, toJSON } from "../../runtime/published.js";
import type { SDKValidationError } from "../../runtime/published_validation.js";
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

/** A value of the type as JSON. */
export function chatCompletionsCreateStreamResponseBodyToJSON(value: ChatCompletionsCreateStreamResponseBody): string {
  return toJSON(value, () => chatCompletionsCreateStreamResponseBodyCodec);
}

/** A value of the type from JSON, or why it is none. */
export function chatCompletionsCreateStreamResponseBodyFromJSON(text: string): Result<ChatCompletionsCreateStreamResponseBody, SDKValidationError> {
  return fromJSON<ChatCompletionsCreateStreamResponseBody>(text, () => chatCompletionsCreateStreamResponseBodyCodec);
}
