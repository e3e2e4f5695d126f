import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** What went wrong */
export type ErrorDetail = {
  message: string;
  /** A word for programs */
  code?: string | null | undefined;
  /** The field at fault */
  param?: string | null | undefined;
};

/** A value of the type as JSON. */
export function errorDetailToJSON(value: ErrorDetail): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function errorDetailFromJSON(text: string): Result<ErrorDetail, SDKValidationError> {
  return fromJSON<ErrorDetail>(text);
}
