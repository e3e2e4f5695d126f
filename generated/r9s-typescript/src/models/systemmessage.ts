import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** How the model is to behave */
export type SystemMessage = {
  role: "system";
  content: string;
};

/** Makes values of the type of what JSON has. */
export const SystemMessage$inboundSchema: Schema<SystemMessage> =
  /* @__PURE__ */ inbound(["role", "content"]);

/** Makes what JSON has of values of the type. */
export const SystemMessage$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function systemMessageToJSON(value: SystemMessage): string {
  return toJSON(value, SystemMessage$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function systemMessageFromJSON(text: string): Result<SystemMessage, SDKValidationError> {
  return fromJSON(text, SystemMessage$inboundSchema);
}
