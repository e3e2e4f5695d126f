import { type Codec, list, record } from "../../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../../runtime/published_validation.js";
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

/** Makes values of the type of what JSON has. */
export const ChatCompletionChunk$inboundSchema: Schema<ChatCompletionChunk> =
  /* @__PURE__ */ inbound(["id", "model", "choices"], () => chatCompletionChunkCodec);

/** Makes what JSON has of values of the type. */
export const ChatCompletionChunk$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => chatCompletionChunkCodec);

/** A value of the type as JSON. */
export function chatCompletionChunkToJSON(value: ChatCompletionChunk): string {
  return toJSON(value, ChatCompletionChunk$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatCompletionChunkFromJSON(text: string): Result<ChatCompletionChunk, SDKValidationError> {
  return fromJSON(text, ChatCompletionChunk$inboundSchema);
}
