import type { ErrorDetail } from "../models/errordetail.js";
import { DataError } from "../runtime/errors.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** The service failed. */
export type InternalServerErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 500 | undefined;
};

/** The service failed. */
export class InternalServerError extends DataError<InternalServerErrorData> {
  declare readonly error: InternalServerErrorData["error"];
  declare readonly status?: InternalServerErrorData["status"];
}

/** A value of the type as JSON. */
export function internalServerErrorDataToJSON(value: InternalServerErrorData): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function internalServerErrorDataFromJSON(text: string): Result<InternalServerErrorData, SDKValidationError> {
  return fromJSON<InternalServerErrorData>(text);
}
