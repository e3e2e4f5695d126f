import type { ErrorDetail } from "../models/errorDetail.js";
import { DataError } from "../runtime/errors.js";

/** Too many requests; wait as `Retry-After` says. */
export type RateLimitErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 429 | undefined;
};

/** Too many requests; wait as `Retry-After` says. */
export class RateLimitError extends DataError<RateLimitErrorData> {}
