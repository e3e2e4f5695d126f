import { type Codec, record } from "../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
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

/** Makes values of the type of what JSON has. */
export const TokenUsage$inboundSchema: Schema<TokenUsage> =
  /* @__PURE__ */ inbound(["prompt_tokens", "completion_tokens", "total_tokens"], () => tokenUsageCodec);

/** Makes what JSON has of values of the type. */
export const TokenUsage$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => tokenUsageCodec);

/** A value of the type as JSON. */
export function tokenUsageToJSON(value: TokenUsage): string {
  return toJSON(value, TokenUsage$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function tokenUsageFromJSON(text: string): Result<TokenUsage, SDKValidationError> {
  return fromJSON(text, TokenUsage$inboundSchema);
}
