import type { Codec } from "../runtime/codec.js";
import { tagged } from "../runtime/unions.js";
import { type ImagePart, imagePartCodec } from "./imagePart.js";
import type { TextPart } from "./textPart.js";

/** A piece of a message */
export type ContentPart = TextPart | ImagePart;

/** How values of the type are written and read. */
export const contentPartCodec: Codec<ContentPart> = tagged<ContentPart>("type", "type", {
  image_url: () => imagePartCodec,
});
