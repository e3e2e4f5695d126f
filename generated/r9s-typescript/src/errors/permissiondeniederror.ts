import type { ErrorDetail } from "../models/errordetail.js";
import { DataError } from "../runtime/errors.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** The API key may not do this. */
export type PermissionDeniedErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 403 | undefined;
};

/** The API key may not do this. */
export class PermissionDeniedError extends DataError<PermissionDeniedErrorData> {
  declare readonly error: PermissionDeniedErrorData["error"];
  declare readonly status?: PermissionDeniedErrorData["status"];
}

/** A value of the type as JSON. */
export function permissionDeniedErrorDataToJSON(value: PermissionDeniedErrorData): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function permissionDeniedErrorDataFromJSON(text: string): Result<PermissionDeniedErrorData, SDKValidationError> {
  return fromJSON<PermissionDeniedErrorData>(text);
}
