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

/** Makes values of the type of what JSON has. */
export const BadRequestErrorData$inboundSchema: Schema<BadRequestErrorData> =
  /* @__PURE__ */ inbound(["error"]);

/** Makes what JSON has of values of the type. */
export const BadRequestErrorData$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function badRequestErrorDataToJSON(value: BadRequestErrorData): string {
  return toJSON(value, BadRequestErrorData$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function badRequestErrorDataFromJSON(text: string): Result<BadRequestErrorData, SDKValidationError> {
  return fromJSON(text, BadRequestErrorData$inboundSchema);
}
