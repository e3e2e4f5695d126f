import type { EventStream } from "../runtime/events.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import type { ChatChunk } from "./chatchunk.js";
import type { ChatCompletion } from "./chatcompletion.js";

export type CreateChatCompletionResponse = ChatCompletion | EventStream<ChatChunk>;

/** A value of the type as JSON. */
export function createChatCompletionResponseToJSON(value: CreateChatCompletionResponse): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function createChatCompletionResponseFromJSON(text: string): Result<CreateChatCompletionResponse, SDKValidationError> {
  return fromJSON<CreateChatCompletionResponse>(text);
}
