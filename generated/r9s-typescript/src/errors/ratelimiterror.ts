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

/** Too many requests; wait as `Retry-After` says. */
export type RateLimitErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 429 | undefined;
};

/** Too many requests; wait as `Retry-After` says. */
export class RateLimitError extends DataError<RateLimitErrorData> {
  declare readonly error: RateLimitErrorData["error"];
  declare readonly status?: RateLimitErrorData["status"];
}

/** Makes values of the type of what JSON has. */
export const RateLimitErrorData$inboundSchema: Schema<RateLimitErrorData> =
  /* @__PURE__ */ inbound(["error"]);

/** Makes what JSON has of values of the type. */
export const RateLimitErrorData$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function rateLimitErrorDataToJSON(value: RateLimitErrorData): string {
  return toJSON(value, RateLimitErrorData$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function rateLimitErrorDataFromJSON(text: string): Result<RateLimitErrorData, SDKValidationError> {
  return fromJSON(text, RateLimitErrorData$inboundSchema);
}
