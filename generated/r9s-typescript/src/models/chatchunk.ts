import { type Codec, list, record } from "../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
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

/** Makes values of the type of what JSON has. */
export const ChatChunk$inboundSchema: Schema<ChatChunk> =
  /* @__PURE__ */ inbound(["id", "created", "model", "choices"], () => chatChunkCodec);

/** Makes what JSON has of values of the type. */
export const ChatChunk$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => chatChunkCodec);

/** A value of the type as JSON. */
export function chatChunkToJSON(value: ChatChunk): string {
  return toJSON(value, ChatChunk$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatChunkFromJSON(text: string): Result<ChatChunk, SDKValidationError> {
  return fromJSON(text, ChatChunk$inboundSchema);
}
