import { type Codec, list, record } from "../runtime/codec.js";
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
