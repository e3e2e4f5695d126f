import { type Codec, record } from "../runtime/codec.js";

/** One image, as a link or as its bytes */
export type Image = {
  /** Where the image can be fetched from, for an hour */
  url?: string | undefined;
  /** The image's bytes in Base64, when `response_format` is `b64_json` */
  b64Json?: string | undefined;
  /** The prompt that was really used */
  revisedPrompt?: string | undefined;
};

/** How values of the type are written and read. */
export const imageCodec: Codec<Image> = record<Image>({
  b64Json: "b64_json",
  revisedPrompt: "revised_prompt",
});
