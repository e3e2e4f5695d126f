import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** What this piece adds to the message */
export type ChatDelta = {
  role?: string | undefined;
  content?: string | null | undefined;
};

/** A value of the type as JSON. */
export function chatDeltaToJSON(value: ChatDelta): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function chatDeltaFromJSON(text: string): Result<ChatDelta, SDKValidationError> {
  return fromJSON<ChatDelta>(text);
}
