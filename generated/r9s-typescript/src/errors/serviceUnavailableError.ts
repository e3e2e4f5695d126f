import type { ErrorDetail } from "../models/errorDetail.js";
import { DataError } from "../runtime/errors.js";

/** The service is overloaded or down. */
export type ServiceUnavailableErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 503 | undefined;
};

/** The service is overloaded or down. */
export class ServiceUnavailableError extends DataError<ServiceUnavailableErrorData> {}
