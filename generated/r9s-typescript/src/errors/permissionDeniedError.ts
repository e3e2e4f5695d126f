import type { ErrorDetail } from "../models/errorDetail.js";
import { DataError } from "../runtime/errors.js";

/** The API key may not do this. */
export type PermissionDeniedErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 403 | undefined;
};

/** The API key may not do this. */
export class PermissionDeniedError extends DataError<PermissionDeniedErrorData> {}
