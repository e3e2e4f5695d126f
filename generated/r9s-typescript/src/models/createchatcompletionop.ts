import type { EventStream } from "../runtime/events.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import type { ChatChunk } from "./chatchunk.js";
import type { ChatCompletion } from "./chatcompletion.js";

export type CreateChatCompletionResponse = ChatCompletion | EventStream<ChatChunk>;

/** Makes values of the type of what JSON has. */
export const CreateChatCompletionResponse$inboundSchema: Schema<CreateChatCompletionResponse> =
  /* @__PURE__ */ inbound([]);

/** Makes what JSON has of values of the type. */
export const CreateChatCompletionResponse$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function createChatCompletionResponseToJSON(value: CreateChatCompletionResponse): string {
  return toJSON(value, CreateChatCompletionResponse$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function createChatCompletionResponseFromJSON(text: string): Result<CreateChatCompletionResponse, SDKValidationError> {
  return fromJSON(text, CreateChatCompletionResponse$inboundSchema);
}
