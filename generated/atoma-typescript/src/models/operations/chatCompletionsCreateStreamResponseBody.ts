import { type Codec, record } from "../../runtime/codec.js";
import { type ChatCompletionChunk, chatCompletionChunkCodec } from "../components/chatCompletionChunk.js";

/** The answer, as it is written */
export type ChatCompletionsCreateStreamResponseBody = {
  /** A piece of an answer */
  data: ChatCompletionChunk;
};

/** How values of the type are written and read. */
export const chatCompletionsCreateStreamResponseBodyCodec: Codec<ChatCompletionsCreateStreamResponseBody> = record<ChatCompletionsCreateStreamResponseBody>({
  data: ["data", () => chatCompletionChunkCodec],
});
