import type { ErrorDetail } from "../models/errordetail.js";
import { DataError } from "../runtime/errors.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** The request can't be read. */
export type BadRequestErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 400 | undefined;
};

/** The request can't be read. */
export class BadRequestError extends DataError<BadRequestErrorData> {
  declare readonly error: BadRequestErrorData["error"];
  declare readonly status?: BadRequestErrorData["status"];
}

/** A value of the type as JSON. */
export function badRequestErrorDataToJSON(value: BadRequestErrorData): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function badRequestErrorDataFromJSON(text: string): Result<BadRequestErrorData, SDKValidationError> {
  return fromJSON<BadRequestErrorData>(text);
}
