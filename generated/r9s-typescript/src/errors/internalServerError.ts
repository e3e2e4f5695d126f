import type { ErrorDetail } from "../models/errorDetail.js";
import { DataError } from "../runtime/errors.js";

/** The service failed. */
export type InternalServerErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 500 | undefined;
};

/** The service failed. */
export class InternalServerError extends DataError<InternalServerErrorData> {}
