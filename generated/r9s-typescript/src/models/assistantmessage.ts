import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** What the model said */
export type AssistantMessage = {
  role: "assistant";
  content?: string | null | undefined;
};

/** Makes values of the type of what JSON has. */
export const AssistantMessage$inboundSchema: Schema<AssistantMessage> =
  /* @__PURE__ */ inbound(["role"]);

/** Makes what JSON has of values of the type. */
export const AssistantMessage$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function assistantMessageToJSON(value: AssistantMessage): string {
  return toJSON(value, AssistantMessage$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function assistantMessageFromJSON(text: string): Result<AssistantMessage, SDKValidationError> {
  return fromJSON(text, AssistantMessage$inboundSchema);
}
