import type { ErrorDetail } from "../models/errorDetail.js";
import { DataError } from "../runtime/errors.js";

/** The API key is missing or wrong. */
export type AuthenticationErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 401 | undefined;
};

/** The API key is missing or wrong. */
export class AuthenticationError extends DataError<AuthenticationErrorData> {}
