import { type Codec, record } from "../../runtime/codec.js";

/** One image, as a link or as its bytes */
export type ImageData = {
  /** Where the image can be fetched from */
  url?: string | null | undefined;
  /** The image's bytes in Base64 */
  b64Json?: string | null | undefined;
  /** The prompt that was really used */
  revisedPrompt?: string | null | undefined;
};

/** How values of the type are written and read. */
export const imageDataCodec: Codec<ImageData> = record<ImageData>({
  b64Json: "b64_json",
  revisedPrompt: "revised_prompt",
});
