import { type Codec, list, record } from "../../runtime/codec.js";
import { type ChatChoice, chatChoiceCodec } from "./chatChoice.js";

/** A whole answer */
export type ChatCompletion = {
  id: string;
  model: string;
  choices: ChatChoice[];
};

/** How values of the type are written and read. */
export const chatCompletionCodec: Codec<ChatCompletion> = record<ChatCompletion>({
  choices: ["choices", () => list(() => chatChoiceCodec)],
});
