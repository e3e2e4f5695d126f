import { type Codec, record } from "../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import { type ChatChunk, chatChunkCodec } from "./chatchunk.js";

/** A message of the stream */
export type ChatEvent = {
  /** A piece of an answer */
  data: ChatChunk;
};

/** How values of the type are written and read. */
export const chatEventCodec: Codec<ChatEvent> = record<ChatEvent>({
  data: ["data", () => chatChunkCodec],
});

/** Makes values of the type of what JSON has. */
export const ChatEvent$inboundSchema: Schema<ChatEvent> =
  /* @__PURE__ */ inbound(["data"], () => chatEventCodec);

/** Makes what JSON has of values of the type. */
export const ChatEvent$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => chatEventCodec);

/** A value of the type as JSON. */
export function chatEventToJSON(value: ChatEvent): string {
  return toJSON(value, ChatEvent$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatEventFromJSON(text: string): Result<ChatEvent, SDKValidationError> {
  return fromJSON(text, ChatEvent$inboundSchema);
}
