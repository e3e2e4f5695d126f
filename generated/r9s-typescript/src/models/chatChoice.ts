import { type Codec, record } from "../runtime/codec.js";
import type { AssistantMessage } from "./assistantMessage.js";
import type { FinishReason } from "./finishReason.js";

/** One answer of several */
export type ChatChoice = {
  index: number;
  /** What the model said */
  message: AssistantMessage;
  /** Why the answer ended */
  finishReason?: FinishReason | null | undefined;
};

/** How values of the type are written and read. */
export const chatChoiceCodec: Codec<ChatChoice> = record<ChatChoice>({
  finishReason: "finish_reason",
});
