import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../../runtime/published_validation.js";
import type { Result } from "../../types/fp.js";
import type { Role } from "./role.js";

/** What somebody said */
export type ChatMessage = {
  /** Who said it */
  role: Role;
  content: string;
  name?: string | null | undefined;
};

/** Makes values of the type of what JSON has. */
export const ChatMessage$inboundSchema: Schema<ChatMessage> =
  /* @__PURE__ */ inbound(["role", "content"]);

/** Makes what JSON has of values of the type. */
export const ChatMessage$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function chatMessageToJSON(value: ChatMessage): string {
  return toJSON(value, ChatMessage$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatMessageFromJSON(text: string): Result<ChatMessage, SDKValidationError> {
  return fromJSON(text, ChatMessage$inboundSchema);
}
