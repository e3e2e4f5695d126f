import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

export type TextPart = {
  type: "text";
  text: string;
};

/** Makes values of the type of what JSON has. */
export const TextPart$inboundSchema: Schema<TextPart> =
  /* @__PURE__ */ inbound(["type", "text"]);

/** Makes what JSON has of values of the type. */
export const TextPart$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function textPartToJSON(value: TextPart): string {
  return toJSON(value, TextPart$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function textPartFromJSON(text: string): Result<TextPart, SDKValidationError> {
  return fromJSON(text, TextPart$inboundSchema);
}
