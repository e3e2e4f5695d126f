import { type Codec, record } from "../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

export const Quality = {
  Standard: "standard",
  Hd: "hd",
} as const;

export type Quality = "standard" | "hd" | (string & {});

export const ImageGenerationRequestResponseFormat = {
  Url: "url",
  B64Json: "b64_json",
} as const;

export type ImageGenerationRequestResponseFormat = "url" | "b64_json" | (string & {});

export const Size = {
  TwoHundredAndFiftySixX256: "256x256",
  FiveHundredAndTwelveX512: "512x512",
  OneThousandAndTwentyFourX1024: "1024x1024",
  OneThousandSevenHundredAndNinetyTwoX1024: "1792x1024",
  OneThousandAndTwentyFourX1792: "1024x1792",
} as const;

export type Size = "256x256" | "512x512" | "1024x1024" | "1792x1024" | "1024x1792" | (string & {});

export const Style = {
  Vivid: "vivid",
  Natural: "natural",
} as const;

export type Style = "vivid" | "natural" | (string & {});

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
export const imageGenerationRequestCodec: Codec<ImageGenerationRequest> = /* @__PURE__ */ record<ImageGenerationRequest>({
  responseFormat: "response_format",
});

/** Makes values of the type of what JSON has. */
export const ImageGenerationRequest$inboundSchema: Schema<ImageGenerationRequest> =
  /* @__PURE__ */ inbound(["prompt"], () => imageGenerationRequestCodec);

/** Makes what JSON has of values of the type. */
export const ImageGenerationRequest$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => imageGenerationRequestCodec);

/** A value of the type as JSON. */
export function imageGenerationRequestToJSON(value: ImageGenerationRequest): string {
  return toJSON(value, ImageGenerationRequest$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function imageGenerationRequestFromJSON(text: string): Result<ImageGenerationRequest, SDKValidationError> {
  return fromJSON(text, ImageGenerationRequest$inboundSchema);
}
