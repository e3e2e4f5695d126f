import type { Codec } from "../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import { tagged } from "../runtime/unions.js";
import type { Result } from "../types/fp.js";
import type { AssistantMessage } from "./assistantmessage.js";
import type { SystemMessage } from "./systemmessage.js";
import { type UserMessage, userMessageCodec } from "./usermessage.js";

/** What somebody said */
export type ChatMessage = SystemMessage | UserMessage | AssistantMessage;

/** How values of the type are written and read. */
export const chatMessageCodec: Codec<ChatMessage> = tagged<ChatMessage>("role", {
  user: () => userMessageCodec,
});

/** Makes values of the type of what JSON has. */
export const ChatMessage$inboundSchema: Schema<ChatMessage> =
  /* @__PURE__ */ inbound([], () => chatMessageCodec);

/** Makes what JSON has of values of the type. */
export const ChatMessage$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => chatMessageCodec);

/** A value of the type as JSON. */
export function chatMessageToJSON(value: ChatMessage): string {
  return toJSON(value, ChatMessage$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatMessageFromJSON(text: string): Result<ChatMessage, SDKValidationError> {
  return fromJSON(text, ChatMessage$inboundSchema);
}
