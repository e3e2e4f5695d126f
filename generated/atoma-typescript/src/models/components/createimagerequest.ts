import { type Codec, record } from "../../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../../runtime/published_validation.js";
import type { Result } from "../../types/fp.js";

/** What to draw */
export type CreateImageRequest = {
  /** The model to use for image generation. */
  model: string;
  /** A text description of the desired image(s). The maximum length is 1000 characters. */
  prompt: string;
  /** The number of images to generate. Defaults to 1. */
  n?: number | null | undefined;
  /**
   * The quality of the image that will be generated.
   * `hd` creates images with finer details and greater consistency across the image.
   */
  quality?: string | null | undefined;
  /** The format in which the generated images are returned. */
  responseFormat?: string | null | undefined;
  /** The size of the generated images. */
  size?: string | null | undefined;
  /** The style of the generated images. */
  style?: string | null | undefined;
  /** A unique identifier representing your end-user, which can help OpenAI to monitor and detect abuse. */
  user?: string | null | undefined;
};

/** How values of the type are written and read. */
export const createImageRequestCodec: Codec<CreateImageRequest> = record<CreateImageRequest>({
  responseFormat: "response_format",
});

/** Makes values of the type of what JSON has. */
export const CreateImageRequest$inboundSchema: Schema<CreateImageRequest> =
  /* @__PURE__ */ inbound(["model", "prompt"], () => createImageRequestCodec);

/** Makes what JSON has of values of the type. */
export const CreateImageRequest$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => createImageRequestCodec);

/** A value of the type as JSON. */
export function createImageRequestToJSON(value: CreateImageRequest): string {
  return toJSON(value, CreateImageRequest$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function createImageRequestFromJSON(text: string): Result<CreateImageRequest, SDKValidationError> {
  return fromJSON(text, CreateImageRequest$inboundSchema);
}
