import { type Codec, list, record } from "../runtime/codec.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import { type ChatMessage, chatMessageCodec } from "./chatmessage.js";
import { type ResponseFormat, responseFormatCodec } from "./responseformat.js";

/** Texts that end the answer */
export type Stop = string | string[];

/** A value of the type as JSON. */
export function stopToJSON(value: Stop): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function stopFromJSON(text: string): Result<Stop, SDKValidationError> {
  return fromJSON<Stop>(text);
}

/** A conversation and how to answer it */
export type ChatRequest = {
  /** Model name */
  model: string;
  /** The conversation so far, oldest message first */
  messages: ChatMessage[];
  /** From 0, always the likeliest word, to 2 */
  temperature?: number | null | undefined;
  /** The longest answer wanted */
  maxTokens?: number | undefined;
  /** The form of the answer */
  responseFormat?: ResponseFormat | undefined;
  /** Texts that end the answer */
  stop?: Stop | undefined;
  /**
   * Send the answer in pieces, as it is written
   *
   * @defaultValue false
   */
  stream?: boolean | undefined;
};

/** How values of the type are written and read. */
export const chatRequestCodec: Codec<ChatRequest> = /* @__PURE__ */ record<ChatRequest>({
  messages: ["messages", () => list(() => chatMessageCodec)],
  maxTokens: "max_tokens",
  responseFormat: ["response_format", () => responseFormatCodec],
});

/** A value of the type as JSON. */
export function chatRequestToJSON(value: ChatRequest): string {
  return toJSON(value, () => chatRequestCodec);
}

/** A value of the type from JSON, or why it is none. */
export function chatRequestFromJSON(text: string): Result<ChatRequest, SDKValidationError> {
  return fromJSON<ChatRequest>(text, () => chatRequestCodec);
}
