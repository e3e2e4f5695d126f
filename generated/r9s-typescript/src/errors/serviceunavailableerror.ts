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

/** Makes values of the type of what JSON has. */
export const ServiceUnavailableErrorData$inboundSchema: Schema<ServiceUnavailableErrorData> =
  /* @__PURE__ */ inbound(["error"]);

/** Makes what JSON has of values of the type. */
export const ServiceUnavailableErrorData$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function serviceUnavailableErrorDataToJSON(value: ServiceUnavailableErrorData): string {
  return toJSON(value, ServiceUnavailableErrorData$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function serviceUnavailableErrorDataFromJSON(text: string): Result<ServiceUnavailableErrorData, SDKValidationError> {
  return fromJSON(text, ServiceUnavailableErrorData$inboundSchema);
}
