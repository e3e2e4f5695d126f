import { type Codec, list, record } from "../runtime/codec.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import { type ChatChunkChoice, chatChunkChoiceCodec } from "./chatchunkchoice.js";

/** A piece of an answer */
export type ChatChunk = {
  id: string;
  created: number;
  model: string;
  choices: ChatChunkChoice[];
};

/** How values of the type are written and read. */
export const chatChunkCodec: Codec<ChatChunk> = record<ChatChunk>({
  choices: ["choices", () => list(() => chatChunkChoiceCodec)],
});

/** A value of the type as JSON. */
export function chatChunkToJSON(value: ChatChunk): string {
  return toJSON(value, () => chatChunkCodec);
}

/** A value of the type from JSON, or why it is none. */
export function chatChunkFromJSON(text: string): Result<ChatChunk, SDKValidationError> {
  return fromJSON<ChatChunk>(text, () => chatChunkCodec);
}
