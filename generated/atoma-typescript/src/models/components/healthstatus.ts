import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../../runtime/published_validation.js";
import type { Result } from "../../types/fp.js";

export type HealthStatus = {
  message: string;
};

/** Makes values of the type of what JSON has. */
export const HealthStatus$inboundSchema: Schema<HealthStatus> =
  /* @__PURE__ */ inbound(["message"]);

/** Makes what JSON has of values of the type. */
export const HealthStatus$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function healthStatusToJSON(value: HealthStatus): string {
  return toJSON(value, HealthStatus$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function healthStatusFromJSON(text: string): Result<HealthStatus, SDKValidationError> {
  return fromJSON(text, HealthStatus$inboundSchema);
}
