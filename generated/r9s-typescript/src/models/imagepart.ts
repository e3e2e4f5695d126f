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
import type { ImageLink } from "./imagelink.js";

export type ImagePart = {
  type: "image_url";
  imageUrl: ImageLink;
};

/** How values of the type are written and read. */
export const imagePartCodec: Codec<ImagePart> = record<ImagePart>({
  imageUrl: "image_url",
});

/** Makes values of the type of what JSON has. */
export const ImagePart$inboundSchema: Schema<ImagePart> =
  /* @__PURE__ */ inbound(["type", "image_url"], () => imagePartCodec);

/** Makes what JSON has of values of the type. */
export const ImagePart$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => imagePartCodec);

/** A value of the type as JSON. */
export function imagePartToJSON(value: ImagePart): string {
  return toJSON(value, ImagePart$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function imagePartFromJSON(text: string): Result<ImagePart, SDKValidationError> {
  return fromJSON(text, ImagePart$inboundSchema);
}
