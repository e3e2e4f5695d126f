import { type Codec, record } from "../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import type { ChatDelta } from "./chatdelta.js";
import type { FinishReason } from "./finishreason.js";

export type ChatChunkChoice = {
  index: number;
  /** What this piece adds to the message */
  delta: ChatDelta;
  /** Why the answer ended */
  finishReason?: FinishReason | null | undefined;
};

/** How values of the type are written and read. */
export const chatChunkChoiceCodec: Codec<ChatChunkChoice> = record<ChatChunkChoice>({
  finishReason: "finish_reason",
});

/** Makes values of the type of what JSON has. */
export const ChatChunkChoice$inboundSchema: Schema<ChatChunkChoice> =
  /* @__PURE__ */ inbound(["index", "delta"], () => chatChunkChoiceCodec);

/** Makes what JSON has of values of the type. */
export const ChatChunkChoice$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => chatChunkChoiceCodec);

/** A value of the type as JSON. */
export function chatChunkChoiceToJSON(value: ChatChunkChoice): string {
  return toJSON(value, ChatChunkChoice$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatChunkChoiceFromJSON(text: string): Result<ChatChunkChoice, SDKValidationError> {
  return fromJSON(text, ChatChunkChoice$inboundSchema);
}
