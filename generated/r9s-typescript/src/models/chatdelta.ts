import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** What this piece adds to the message */
export type ChatDelta = {
  role?: string | undefined;
  content?: string | null | undefined;
};

/** Makes values of the type of what JSON has. */
export const ChatDelta$inboundSchema: Schema<ChatDelta> =
  /* @__PURE__ */ inbound([]);

/** Makes what JSON has of values of the type. */
export const ChatDelta$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function chatDeltaToJSON(value: ChatDelta): string {
  return toJSON(value, ChatDelta$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatDeltaFromJSON(text: string): Result<ChatDelta, SDKValidationError> {
  return fromJSON(text, ChatDelta$inboundSchema);
}
