import { type Codec, list, record } from "../../runtime/codec.js";
import { type ChatChunkChoice, chatChunkChoiceCodec } from "./chatChunkChoice.js";

/** A piece of an answer */
export type ChatCompletionChunk = {
  id: string;
  model: string;
  choices: ChatChunkChoice[];
};

/** How values of the type are written and read. */
export const chatCompletionChunkCodec: Codec<ChatCompletionChunk> = record<ChatCompletionChunk>({
  choices: ["choices", () => list(() => chatChunkChoiceCodec)],
});
