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
import { type ContentPart, contentPartCodec } from "./contentpart.js";

/** A text, or texts and pictures */
export type Content = string | ContentPart[];

/** How values of the type are written and read. */
export const contentCodec: Codec<Content> = /* @__PURE__ */ list(() => contentPartCodec);

/** Makes values of the type of what JSON has. */
export const Content$inboundSchema: Schema<Content> =
  /* @__PURE__ */ inbound([], () => contentCodec);

/** Makes what JSON has of values of the type. */
export const Content$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => contentCodec);

/** A value of the type as JSON. */
export function contentToJSON(value: Content): string {
  return toJSON(value, Content$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function contentFromJSON(text: string): Result<Content, SDKValidationError> {
  return fromJSON(text, Content$inboundSchema);
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

/** Makes values of the type of what JSON has. */
export const UserMessage$inboundSchema: Schema<UserMessage> =
  /* @__PURE__ */ inbound(["role", "content"], () => userMessageCodec);

/** Makes what JSON has of values of the type. */
export const UserMessage$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => userMessageCodec);

/** A value of the type as JSON. */
export function userMessageToJSON(value: UserMessage): string {
  return toJSON(value, UserMessage$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function userMessageFromJSON(text: string): Result<UserMessage, SDKValidationError> {
  return fromJSON(text, UserMessage$inboundSchema);
}
