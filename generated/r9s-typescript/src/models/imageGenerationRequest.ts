import { type Codec, record } from "../runtime/codec.js";
import type { ImageGenerationRequestResponseFormat } from "./imageGenerationRequestResponseFormat.js";
import type { Quality } from "./quality.js";
import type { Size } from "./size.js";
import type { Style } from "./style.js";

/** What to draw */
export type ImageGenerationRequest = {
  /** Image description prompt */
  prompt: string;
  /** Model name */
  model?: string | undefined;
  /**
   * Number of images to generate
   *
   * @defaultValue 1
   */
  n?: number | undefined;
  /** @defaultValue "standard" */
  quality?: Quality | undefined;
  /** @defaultValue "url" */
  responseFormat?: ImageGenerationRequestResponseFormat | undefined;
  /** @defaultValue "1024x1024" */
  size?: Size | undefined;
  /** @defaultValue "vivid" */
  style?: Style | undefined;
  user?: string | undefined;
};

/** How values of the type are written and read. */
export const imageGenerationRequestCodec: Codec<ImageGenerationRequest> = record<ImageGenerationRequest>({
  responseFormat: "response_format",
});
