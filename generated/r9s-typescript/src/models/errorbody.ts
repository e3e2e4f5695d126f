import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import type { ErrorDetail } from "./errordetail.js";

export type ErrorBody = {
  /** What went wrong */
  error: ErrorDetail;
};

/** Makes values of the type of what JSON has. */
export const ErrorBody$inboundSchema: Schema<ErrorBody> =
  /* @__PURE__ */ inbound(["error"]);

/** Makes what JSON has of values of the type. */
export const ErrorBody$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function errorBodyToJSON(value: ErrorBody): string {
  return toJSON(value, ErrorBody$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function errorBodyFromJSON(text: string): Result<ErrorBody, SDKValidationError> {
  return fromJSON(text, ErrorBody$inboundSchema);
}
