import { type Codec, list, record } from "../runtime/codec.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import { type ContentPart, contentPartCodec } from "./contentpart.js";

/** A text, or texts and pictures */
export type Content = string | ContentPart[];

/** How values of the type are written and read. */
export const contentCodec: Codec<Content> = /* @__PURE__ */ list(() => contentPartCodec);

/** A value of the type as JSON. */
export function contentToJSON(value: Content): string {
  return toJSON(value, () => contentCodec);
}

/** A value of the type from JSON, or why it is none. */
export function contentFromJSON(text: string): Result<Content, SDKValidationError> {
  return fromJSON<Content>(text, () => contentCodec);
}

/** What the user said or showed */
export type UserMessage = {
  role: "user";
  /** A text, or texts and pictures */
  content: Content;
};

/** How values of the type are written and read. */
export const userMessageCodec: Codec<UserMessage> = /* @__PURE__ */ record<UserMessage>({
  content: ["content", () => contentCodec],
});

/** A value of the type as JSON. */
export function userMessageToJSON(value: UserMessage): string {
  return toJSON(value, () => userMessageCodec);
}

/** A value of the type from JSON, or why it is none. */
export function userMessageFromJSON(text: string): Result<UserMessage, SDKValidationError> {
  return fromJSON<UserMessage>(text, () => userMessageCodec);
}
