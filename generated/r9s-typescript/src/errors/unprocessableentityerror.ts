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

/** Makes values of the type of what JSON has. */
export const UnprocessableEntityErrorData$inboundSchema: Schema<UnprocessableEntityErrorData> =
  /* @__PURE__ */ inbound(["error"]);

/** Makes what JSON has of values of the type. */
export const UnprocessableEntityErrorData$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function unprocessableEntityErrorDataToJSON(value: UnprocessableEntityErrorData): string {
  return toJSON(value, UnprocessableEntityErrorData$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function unprocessableEntityErrorDataFromJSON(text: string): Result<UnprocessableEntityErrorData, SDKValidationError> {
  return fromJSON(text, UnprocessableEntityErrorData$inboundSchema);
}
