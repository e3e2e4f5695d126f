import type { ErrorDetail } from "../models/errorDetail.js";
import { DataError } from "../runtime/errors.js";

/** The request can't be read. */
export type BadRequestErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 400 | undefined;
};

/** The request can't be read. */
export class BadRequestError extends DataError<BadRequestErrorData> {}
