import type { ResponseValidationError } from "../../runtime/errors.js";
import { fromJSON, toJSON } from "../../runtime/published.js";
import type { Result } from "../../types/fp.js";

export type Security = {
  bearerAuth: string;
};

/** A value of the type as JSON. */
export function securityToJSON(value: Security): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function securityFromJSON(text: string): Result<Security, ResponseValidationError> {
  return fromJSON<Security>(text);
}
