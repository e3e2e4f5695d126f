import { type Codec, record } from "../runtime/codec.js";
import type { ChatDelta } from "./chatDelta.js";
import type { FinishReason } from "./finishReason.js";

export type ChatChunkChoice = {
  index: number;
  /** What this piece adds to the message */
  delta: ChatDelta;
  /** Why the answer ended */
  finishReason?: FinishReason | null | undefined;
};

/** How values of the type are written and read. */
export const chatChunkChoiceCodec: Codec<ChatChunkChoice> = record<ChatChunkChoice>({
  finishReason: "finish_reason",
});
