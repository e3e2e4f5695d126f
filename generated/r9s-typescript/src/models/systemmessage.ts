import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** How the model is to behave */
export type SystemMessage = {
  role: "system";
  content: string;
};

/** A value of the type as JSON. */
export function systemMessageToJSON(value: SystemMessage): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function systemMessageFromJSON(text: string): Result<SystemMessage, SDKValidationError> {
  return fromJSON<SystemMessage>(text);
}
