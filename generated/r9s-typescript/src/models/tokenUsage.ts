import { type Codec, record } from "../runtime/codec.js";

/** What is charged for */
export type TokenUsage = {
  promptTokens: number;
  completionTokens: number;
  totalTokens: number;
};

/** How values of the type are written and read. */
export const tokenUsageCodec: Codec<TokenUsage> = record<TokenUsage>({
  promptTokens: "prompt_tokens",
  completionTokens: "completion_tokens",
  totalTokens: "total_tokens",
});
