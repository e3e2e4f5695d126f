import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

export type TextPart = {
  type: "text";
  text: string;
};

/** A value of the type as JSON. */
export function textPartToJSON(value: TextPart): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function textPartFromJSON(text: string): Result<TextPart, SDKValidationError> {
  return fromJSON<TextPart>(text);
}
