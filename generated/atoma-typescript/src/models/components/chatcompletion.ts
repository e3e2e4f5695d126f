import { type Codec, list, record } from "../../runtime/codec.js";
import { fromJSON, toJSON } from "../../runtime/published.js";
import type { SDKValidationError } from "../../runtime/published_validation.js";
import type { Result } from "../../types/fp.js";
import { type ChatChoice, chatChoiceCodec } from "./chatchoice.js";

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

/** A value of the type as JSON. */
export function chatCompletionToJSON(value: ChatCompletion): string {
  return toJSON(value, () => chatCompletionCodec);
}

/** A value of the type from JSON, or why it is none. */
export function chatCompletionFromJSON(text: string): Result<ChatCompletion, SDKValidationError> {
  return fromJSON<ChatCompletion>(text, () => chatCompletionCodec);
}
