import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** What the model said */
export type AssistantMessage = {
  role: "assistant";
  content?: string | null | undefined;
};

/** A value of the type as JSON. */
export function assistantMessageToJSON(value: AssistantMessage): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function assistantMessageFromJSON(text: string): Result<AssistantMessage, SDKValidationError> {
  return fromJSON<AssistantMessage>(text);
}
