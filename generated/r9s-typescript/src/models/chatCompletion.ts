import { type Codec, list, record } from "../runtime/codec.js";
import { type ChatChoice, chatChoiceCodec } from "./chatChoice.js";
import { type TokenUsage, tokenUsageCodec } from "./tokenUsage.js";

/** A whole answer */
export type ChatCompletion = {
  id: string;
  /** When it was written, in seconds since 1970 */
  created: number;
  model: string;
  choices: ChatChoice[];
  /** What is charged for */
  usage?: TokenUsage | undefined;
};

/** How values of the type are written and read. */
export const chatCompletionCodec: Codec<ChatCompletion> = record<ChatCompletion>({
  choices: ["choices", () => list(() => chatChoiceCodec)],
  usage: ["usage", () => tokenUsageCodec],
});
