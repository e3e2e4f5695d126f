import { fromJSON, toJSON } from "../../runtime/published.js";
import type { SDKValidationError } from "../../runtime/published_validation.js";
import type { Result } from "../../types/fp.js";
import type { ChatMessage } from "./chatmessage.js";

/** A conversation and how to answer it */
export type ChatCompletionRequest = {
  /** The model that answers. */
  model: string;
  /** The conversation so far, oldest message first. */
  messages: ChatMessage[];
  /** From 0, always the likeliest word, to 2. */
  temperature?: number | null | undefined;
};

/** A value of the type as JSON. */
export function chatCompletionRequestToJSON(value: ChatCompletionRequest): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function chatCompletionRequestFromJSON(text: string): Result<ChatCompletionRequest, SDKValidationError> {
  return fromJSON<ChatCompletionRequest>(text);
}
