import { type Codec, record } from "../runtime/codec.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";
import type { ImageGenerationRequestResponseFormat } from "./imagegenerationrequestresponseformat.js";
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

/** A value of the type as JSON. */
export function imageGenerationRequestToJSON(value: ImageGenerationRequest): string {
  return toJSON(value, () => imageGenerationRequestCodec);
}

/** A value of the type from JSON, or why it is none. */
export function imageGenerationRequestFromJSON(text: string): Result<ImageGenerationRequest, SDKValidationError> {
  return fromJSON<ImageGenerationRequest>(text, () => imageGenerationRequestCodec);
}
