import { fromJSON, toJSON } from "../../runtime/published.js";
import type { SDKValidationError } from "../../runtime/published_validation.js";
import type { Result } from "../../types/fp.js";
import type { Role } from "./role.js";

/** What somebody said */
export type ChatMessage = {
  /** Who said it */
  role: Role;
  content: string;
  name?: string | null | undefined;
};

/** A value of the type as JSON. */
export function chatMessageToJSON(value: ChatMessage): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function chatMessageFromJSON(text: string): Result<ChatMessage, SDKValidationError> {
  return fromJSON<ChatMessage>(text);
}
