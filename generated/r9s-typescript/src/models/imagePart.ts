import { type Codec, record } from "../runtime/codec.js";
import type { ImageLink } from "./imageLink.js";

export type ImagePart = {
  type: "image_url";
  imageUrl: ImageLink;
};

/** How values of the type are written and read. */
export const imagePartCodec: Codec<ImagePart> = record<ImagePart>({
  imageUrl: "image_url",
});
