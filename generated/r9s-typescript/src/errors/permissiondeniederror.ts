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

/** Makes values of the type of what JSON has. */
export const PermissionDeniedErrorData$inboundSchema: Schema<PermissionDeniedErrorData> =
  /* @__PURE__ */ inbound(["error"]);

/** Makes what JSON has of values of the type. */
export const PermissionDeniedErrorData$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function permissionDeniedErrorDataToJSON(value: PermissionDeniedErrorData): string {
  return toJSON(value, PermissionDeniedErrorData$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function permissionDeniedErrorDataFromJSON(text: string): Result<PermissionDeniedErrorData, SDKValidationError> {
  return fromJSON(text, PermissionDeniedErrorData$inboundSchema);
}
