import type { ErrorDetail } from "../models/errordetail.js";
import { DataError } from "../runtime/errors.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
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

/** A value of the type as JSON. */
export function rateLimitErrorDataToJSON(value: RateLimitErrorData): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function rateLimitErrorDataFromJSON(text: string): Result<RateLimitErrorData, SDKValidationError> {
  return fromJSON<RateLimitErrorData>(text);
}
