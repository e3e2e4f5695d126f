import type { Codec } from "../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import { tagged } from "../runtime/unions.js";
import type { Result } from "../types/fp.js";
import { type ImagePart, imagePartCodec } from "./imagepart.js";
import type { TextPart } from "./textpart.js";

/** A piece of a message */
export type ContentPart = TextPart | ImagePart;

/** How values of the type are written and read. */
export const contentPartCodec: Codec<ContentPart> = tagged<ContentPart>("type", {
  image_url: () => imagePartCodec,
});

/** Makes values of the type of what JSON has. */
export const ContentPart$inboundSchema: Schema<ContentPart> =
  /* @__PURE__ */ inbound([], () => contentPartCodec);

/** Makes what JSON has of values of the type. */
export const ContentPart$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => contentPartCodec);

/** A value of the type as JSON. */
export function contentPartToJSON(value: ContentPart): string {
  return toJSON(value, ContentPart$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function contentPartFromJSON(text: string): Result<ContentPart, SDKValidationError> {
  return fromJSON(text, ContentPart$inboundSchema);
}
