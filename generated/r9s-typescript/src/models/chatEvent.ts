import { type Codec, record } from "../runtime/codec.js";
import { type ChatChunk, chatChunkCodec } from "./chatChunk.js";

/** A message of the stream */
export type ChatEvent = {
  /** A piece of an answer */
  data: ChatChunk;
};

/** How values of the type are written and read. */
export const chatEventCodec: Codec<ChatEvent> = record<ChatEvent>({
  data: ["data", () => chatChunkCodec],
});
