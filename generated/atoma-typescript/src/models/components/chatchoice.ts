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
import type { ChatMessage } from "./chatmessage.js";

export type ChatChoice = {
  index: number;
  /** What somebody said */
  message: ChatMessage;
  finishReason?: string | null | undefined;
};

/** How values of the type are written and read. */
export const chatChoiceCodec: Codec<ChatChoice> = record<ChatChoice>({
  finishReason: "finish_reason",
});

/** Makes values of the type of what JSON has. */
export const ChatChoice$inboundSchema: Schema<ChatChoice> =
  /* @__PURE__ */ inbound(["index", "message"], () => chatChoiceCodec);

/** Makes what JSON has of values of the type. */
export const ChatChoice$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => chatChoiceCodec);

/** A value of the type as JSON. */
export function chatChoiceToJSON(value: ChatChoice): string {
  return toJSON(value, ChatChoice$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatChoiceFromJSON(text: string): Result<ChatChoice, SDKValidationError> {
  return fromJSON(text, ChatChoice$inboundSchema);
}
