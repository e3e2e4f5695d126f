import { type Codec, record } from "../runtime/codec.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
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

/** A value of the type as JSON. */
export function imagePartToJSON(value: ImagePart): string {
  return toJSON(value, () => imagePartCodec);
}

/** A value of the type from JSON, or why it is none. */
export function imagePartFromJSON(text: string): Result<ImagePart, SDKValidationError> {
  return fromJSON<ImagePart>(text, () => imagePartCodec);
}
