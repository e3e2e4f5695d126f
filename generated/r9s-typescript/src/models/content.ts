import { type Codec, list } from "../runtime/codec.js";
import { anyOf } from "../runtime/unions.js";
import { type ContentPart, contentPartCodec } from "./contentPart.js";

/** A text, or texts and pictures */
export type Content = string | ContentPart[];

/** How values of the type are written and read. */
export const contentCodec: Codec<Content> = anyOf<Content>(
  ["string"],
  [["any"], () => list(() => contentPartCodec)],
);
