import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** What went wrong */
export type ErrorDetail = {
  message: string;
  /** A word for programs */
  code?: string | null | undefined;
  /** The field at fault */
  param?: string | null | undefined;
};

/** Makes values of the type of what JSON has. */
export const ErrorDetail$inboundSchema: Schema<ErrorDetail> =
  /* @__PURE__ */ inbound(["message"]);

/** Makes what JSON has of values of the type. */
export const ErrorDetail$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function errorDetailToJSON(value: ErrorDetail): string {
  return toJSON(value, ErrorDetail$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function errorDetailFromJSON(text: string): Result<ErrorDetail, SDKValidationError> {
  return fromJSON(text, ErrorDetail$inboundSchema);
}
