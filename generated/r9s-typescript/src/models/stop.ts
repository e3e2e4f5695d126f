import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** Texts that end the answer */
export type Stop = string | string[];

/** A value of the type as JSON. */
export function stopToJSON(value: Stop): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function stopFromJSON(text: string): Result<Stop, SDKValidationError> {
  return fromJSON<Stop>(text);
}
