import { type Codec, record } from "../runtime/codec.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import { type ChatChunk, chatChunkCodec } from "./chatchunk.js";

/** A message of the stream */
export type ChatEvent = {
  /** A piece of an answer */
  data: ChatChunk;
};

/** How values of the type are written and read. */
export const chatEventCodec: Codec<ChatEvent> = record<ChatEvent>({
  data: ["data", () => chatChunkCodec],
});

/** A value of the type as JSON. */
export function chatEventToJSON(value: ChatEvent): string {
  return toJSON(value, () => chatEventCodec);
}

/** A value of the type from JSON, or why it is none. */
export function chatEventFromJSON(text: string): Result<ChatEvent, SDKValidationError> {
  return fromJSON<ChatEvent>(text, () => chatEventCodec);
}
