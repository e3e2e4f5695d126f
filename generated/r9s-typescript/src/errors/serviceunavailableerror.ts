import type { ErrorDetail } from "../models/errordetail.js";
import { DataError } from "../runtime/errors.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** The service is overloaded or down. */
export type ServiceUnavailableErrorData = {
  /** What went wrong */
  error: ErrorDetail;
  status?: 503 | undefined;
};

/** The service is overloaded or down. */
export class ServiceUnavailableError extends DataError<ServiceUnavailableErrorData> {
  declare readonly error: ServiceUnavailableErrorData["error"];
  declare readonly status?: ServiceUnavailableErrorData["status"];
}

/** A value of the type as JSON. */
export function serviceUnavailableErrorDataToJSON(value: ServiceUnavailableErrorData): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function serviceUnavailableErrorDataFromJSON(text: string): Result<ServiceUnavailableErrorData, SDKValidationError> {
  return fromJSON<ServiceUnavailableErrorData>(text);
}
