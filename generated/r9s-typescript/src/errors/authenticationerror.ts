import type { ErrorDetail } from "../models/errordetail.js";
import { DataError } from "../runtime/errors.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** The API key is missing or wrong. */
export type AuthenticationErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 401 | undefined;
};

/** The API key is missing or wrong. */
export class AuthenticationError extends DataError<AuthenticationErrorData> {
  declare readonly error: AuthenticationErrorData["error"];
  declare readonly status?: AuthenticationErrorData["status"];
}

/** A value of the type as JSON. */
export function authenticationErrorDataToJSON(value: AuthenticationErrorData): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function authenticationErrorDataFromJSON(text: string): Result<AuthenticationErrorData, SDKValidationError> {
  return fromJSON<AuthenticationErrorData>(text);
}
