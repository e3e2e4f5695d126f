import { type Codec, list } from "../runtime/codec.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import { type ContentPart, contentPartCodec } from "./contentpart.js";

/** A text, or texts and pictures */
export type Content = string | ContentPart[];

/** How values of the type are written and read. */
export const contentCodec: Codec<Content> = list(() => contentPartCodec);

/** A value of the type as JSON. */
export function contentToJSON(value: Content): string {
  return toJSON(value, () => contentCodec);
}

/** A value of the type from JSON, or why it is none. */
export function contentFromJSON(text: string): Result<Content, SDKValidationError> {
  return fromJSON<Content>(text, () => contentCodec);
}
