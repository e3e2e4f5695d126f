import { type Codec, record } from "../runtime/codec.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

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

/** A value of the type as JSON. */
export function tokenUsageToJSON(value: TokenUsage): string {
  return toJSON(value, () => tokenUsageCodec);
}

/** A value of the type from JSON, or why it is none. */
export function tokenUsageFromJSON(text: string): Result<TokenUsage, SDKValidationError> {
  return fromJSON<TokenUsage>(text, () => tokenUsageCodec);
}
