import { type Codec, record } from "../runtime/codec.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import type { AssistantMessage } from "./assistantmessage.js";
import type { FinishReason } from "./finishreason.js";

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

/** A value of the type as JSON. */
export function chatChoiceToJSON(value: ChatChoice): string {
  return toJSON(value, () => chatChoiceCodec);
}

/** A value of the type from JSON, or why it is none. */
export function chatChoiceFromJSON(text: string): Result<ChatChoice, SDKValidationError> {
  return fromJSON<ChatChoice>(text, () => chatChoiceCodec);
}
