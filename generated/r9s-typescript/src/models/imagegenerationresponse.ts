import { type Codec, list, record } from "../runtime/codec.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import { type Image, imageCodec } from "./image.js";

/** The images that were made */
export type ImageGenerationResponse = {
  /** When they were made, in seconds since 1970 */
  created: number;
  data: Image[];
};

/** How values of the type are written and read. */
export const imageGenerationResponseCodec: Codec<ImageGenerationResponse> = record<ImageGenerationResponse>({
  data: ["data", () => list(() => imageCodec)],
});

/** A value of the type as JSON. */
export function imageGenerationResponseToJSON(value: ImageGenerationResponse): string {
  return toJSON(value, () => imageGenerationResponseCodec);
}

/** A value of the type from JSON, or why it is none. */
export function imageGenerationResponseFromJSON(text: string): Result<ImageGenerationResponse, SDKValidationError> {
  return fromJSON<ImageGenerationResponse>(text, () => imageGenerationResponseCodec);
}
