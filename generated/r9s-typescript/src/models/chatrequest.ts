import { type Codec, list, record } from "../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import { type ChatMessage, chatMessageCodec } from "./chatmessage.js";
import { type ResponseFormat, responseFormatCodec } from "./responseformat.js";

/** Texts that end the answer */
export type Stop = string | string[];

/** Makes values of the type of what JSON has. */
export const Stop$inboundSchema: Schema<Stop> =
  /* @__PURE__ */ inbound([]);

/** Makes what JSON has of values of the type. */
export const Stop$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function stopToJSON(value: Stop): string {
  return toJSON(value, Stop$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function stopFromJSON(text: string): Result<Stop, SDKValidationError> {
  return fromJSON(text, Stop$inboundSchema);
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

/** Makes values of the type of what JSON has. */
export const ChatRequest$inboundSchema: Schema<ChatRequest> =
  /* @__PURE__ */ inbound(["model", "messages"], () => chatRequestCodec);

/** Makes what JSON has of values of the type. */
export const ChatRequest$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => chatRequestCodec);

/** A value of the type as JSON. */
export function chatRequestToJSON(value: ChatRequest): string {
  return toJSON(value, ChatRequest$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatRequestFromJSON(text: string): Result<ChatRequest, SDKValidationError> {
  return fromJSON(text, ChatRequest$inboundSchema);
}
