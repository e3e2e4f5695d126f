import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../../runtime/published_validation.js";
import type { Result } from "../../types/fp.js";

export type Security = {
  bearerAuth: string;
};

/** Makes values of the type of what JSON has. */
export const Security$inboundSchema: Schema<Security> =
  /* @__PURE__ */ inbound(["bearerAuth"]);

/** Makes what JSON has of values of the type. */
export const Security$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function securityToJSON(value: Security): string {
  return toJSON(value, Security$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function securityFromJSON(text: string): Result<Security, SDKValidationError> {
  return fromJSON(text, Security$inboundSchema);
}
