import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

export type Security = {
  /** An API key of your account */
  apiKey: string;
};

/** A value of the type as JSON. */
export function securityToJSON(value: Security): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function securityFromJSON(text: string): Result<Security, SDKValidationError> {
  return fromJSON<Security>(text);
}
