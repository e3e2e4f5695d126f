import { fromJSON, toJSON } from "../../runtime/published.js";
import type { SDKValidationError } from "../../runtime/published_validation.js";
import type { Result } from "../../types/fp.js";

export type HealthStatus = {
  message: string;
};

/** A value of the type as JSON. */
export function healthStatusToJSON(value: HealthStatus): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function healthStatusFromJSON(text: string): Result<HealthStatus, SDKValidationError> {
  return fromJSON<HealthStatus>(text);
}
