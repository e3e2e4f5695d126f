import { type Codec, list, record } from "../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import { type ChatChoice, chatChoiceCodec } from "./chatchoice.js";
import { type TokenUsage, tokenUsageCodec } from "./tokenusage.js";

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

/** Makes values of the type of what JSON has. */
export const ChatCompletion$inboundSchema: Schema<ChatCompletion> =
  /* @__PURE__ */ inbound(["id", "created", "model", "choices"], () => chatCompletionCodec);

/** Makes what JSON has of values of the type. */
export const ChatCompletion$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => chatCompletionCodec);

/** A value of the type as JSON. */
export function chatCompletionToJSON(value: ChatCompletion): string {
  return toJSON(value, ChatCompletion$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function chatCompletionFromJSON(text: string): Result<ChatCompletion, SDKValidationError> {
  return fromJSON(text, ChatCompletion$inboundSchema);
}
