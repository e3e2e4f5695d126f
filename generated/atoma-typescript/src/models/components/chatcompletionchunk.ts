import { type Codec, list, record } from "../../runtime/codec.js";
import { fromJSON, toJSON } from "../../runtime/published.js";
import type { SDKValidationError } from "../../runtime/published_validation.js";
import type { Result } from "../../types/fp.js";
import { type ChatChunkChoice, chatChunkChoiceCodec } from "./chatchunkchoice.js";

/** A piece of an answer */
export type ChatCompletionChunk = {
  id: string;
  model: string;
  choices: ChatChunkChoice[];
};

/** How values of the type are written and read. */
export const chatCompletionChunkCodec: Codec<ChatCompletionChunk> = record<ChatCompletionChunk>({
  choices: ["choices", () => list(() => chatChunkChoiceCodec)],
});

/** A value of the type as JSON. */
export function chatCompletionChunkToJSON(value: ChatCompletionChunk): string {
  return toJSON(value, () => chatCompletionChunkCodec);
}

/** A value of the type from JSON, or why it is none. */
export function chatCompletionChunkFromJSON(text: string): Result<ChatCompletionChunk, SDKValidationError> {
  return fromJSON<ChatCompletionChunk>(text, () => chatCompletionChunkCodec);
}
