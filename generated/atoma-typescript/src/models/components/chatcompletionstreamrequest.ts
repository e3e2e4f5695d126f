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

/** A conversation to answer in pieces */
export type ChatCompletionStreamRequest = {
  /** The model that answers. */
  model: string;
  /** The conversation so far, oldest message first. */
  messages: ChatMessage[];
  /** From 0, always the likeliest word, to 2. */
  temperature?: number | null | undefined;
  /**
   * Always true here.
   *
   * @defaultValue true
   */
  stream?: boolean | undefined;
};

/** Makes values of the type of what JSON has. */
export const ChatCompletionStreamRequest$inboundSchema: Schema<ChatCompletionStreamRequest> =
  /* @__PURE__ */ inbound(["model", "messages"]);

/** Makes what JSON has of values of the type. */
export const ChatCompletionStreamRequest$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function chatCompletionStreamRequestToJSON(value: ChatCompletionStreamRequest): string {
  return toJSON(value, ChatCompletionStreamRequest$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatCompletionStreamRequestFromJSON(text: string): Result<ChatCompletionStreamRequest, SDKValidationError> {
  return fromJSON(text, ChatCompletionStreamRequest$inboundSchema);
}
