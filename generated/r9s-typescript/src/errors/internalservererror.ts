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

/** Makes values of the type of what JSON has. */
export const InternalServerErrorData$inboundSchema: Schema<InternalServerErrorData> =
  /* @__PURE__ */ inbound(["error"]);

/** Makes what JSON has of values of the type. */
export const InternalServerErrorData$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function internalServerErrorDataToJSON(value: InternalServerErrorData): string {
  return toJSON(value, InternalServerErrorData$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function internalServerErrorDataFromJSON(text: string): Result<InternalServerErrorData, SDKValidationError> {
  return fromJSON(text, InternalServerErrorData$inboundSchema);
}
