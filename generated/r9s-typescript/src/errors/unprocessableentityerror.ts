import type { ErrorDetail } from "../models/errordetail.js";
import { DataError } from "../runtime/errors.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** The request is well-formed but can't be met. */
export type UnprocessableEntityErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 422 | undefined;
};

/** The request is well-formed but can't be met. */
export class UnprocessableEntityError extends DataError<UnprocessableEntityErrorData> {
  declare readonly error: UnprocessableEntityErrorData["error"];
  declare readonly status?: UnprocessableEntityErrorData["status"];
}

/** A value of the type as JSON. */
export function unprocessableEntityErrorDataToJSON(value: UnprocessableEntityErrorData): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function unprocessableEntityErrorDataFromJSON(text: string): Result<UnprocessableEntityErrorData, SDKValidationError> {
  return fromJSON<UnprocessableEntityErrorData>(text);
}
