import { type Codec, list, record } from "../runtime/codec.js";
import { type ChatChunkChoice, chatChunkChoiceCodec } from "./chatChunkChoice.js";

/** A piece of an answer */
export type ChatChunk = {
  id: string;
  created: number;
  model: string;
  choices: ChatChunkChoice[];
};

/** How values of the type are written and read. */
export const chatChunkCodec: Codec<ChatChunk> = record<ChatChunk>({
  choices: ["choices", () => list(() => chatChunkChoiceCodec)],
});
