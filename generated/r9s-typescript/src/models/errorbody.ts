import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import type { ErrorDetail } from "./errordetail.js";

export type ErrorBody = {
  /** What went wrong */
  error: ErrorDetail;
};

/** A value of the type as JSON. */
export function errorBodyToJSON(value: ErrorBody): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function errorBodyFromJSON(text: string): Result<ErrorBody, SDKValidationError> {
  return fromJSON<ErrorBody>(text);
}
