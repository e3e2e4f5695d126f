import { type Codec, record } from "../../runtime/codec.js";
import type { ChatMessage } from "./chatMessage.js";

export type ChatChoice = {
  index: number;
  /** What somebody said */
  message: ChatMessage;
  finishReason?: string | null | undefined;
};

/** How values of the type are written and read. */
export const chatChoiceCodec: Codec<ChatChoice> = record<ChatChoice>({
  finishReason: "finish_reason",
});
