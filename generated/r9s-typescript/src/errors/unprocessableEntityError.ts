import type { ErrorDetail } from "../models/errorDetail.js";
import { DataError } from "../runtime/errors.js";

/** The request is well-formed but can't be met. */
export type UnprocessableEntityErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 422 | undefined;
};

/** The request is well-formed but can't be met. */
export class UnprocessableEntityError extends DataError<UnprocessableEntityErrorData> {}
