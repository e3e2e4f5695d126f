import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../../runtime/published_validation.js";
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

/** Makes values of the type of what JSON has. */
export const ChatCompletionRequest$inboundSchema: Schema<ChatCompletionRequest> =
  /* @__PURE__ */ inbound(["model", "messages"]);

/** Makes what JSON has of values of the type. */
export const ChatCompletionRequest$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function chatCompletionRequestToJSON(value: ChatCompletionRequest): string {
  return toJSON(value, ChatCompletionRequest$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatCompletionRequestFromJSON(text: string): Result<ChatCompletionRequest, SDKValidationError> {
  return fromJSON(text, ChatCompletionRequest$inboundSchema);
}
