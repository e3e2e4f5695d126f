import { type Codec, list, record } from "../../runtime/codec.js";
import { type ImageData, imageDataCodec } from "./imageData.js";

/** The images that were made */
export type CreateImageResponse = {
  /** When they were made, in seconds since 1970 */
  created: number;
  data: ImageData[];
};

/** How values of the type are written and read. */
export const createImageResponseCodec: Codec<CreateImageResponse> = record<CreateImageResponse>({
  data: ["data", () => list(() => imageDataCodec)],
});
