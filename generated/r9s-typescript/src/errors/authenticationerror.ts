import type { ErrorDetail } from "../models/errordetail.js";
import { DataError } from "../runtime/errors.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
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

/** Makes values of the type of what JSON has. */
export const AuthenticationErrorData$inboundSchema: Schema<AuthenticationErrorData> =
  /* @__PURE__ */ inbound(["error"]);

/** Makes what JSON has of values of the type. */
export const AuthenticationErrorData$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function authenticationErrorDataToJSON(value: AuthenticationErrorData): string {
  return toJSON(value, AuthenticationErrorData$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function authenticationErrorDataFromJSON(text: string): Result<AuthenticationErrorData, SDKValidationError> {
  return fromJSON(text, AuthenticationErrorData$inboundSchema);
}
