import { type Codec, list, record } from "../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
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

/** Makes values of the type of what JSON has. */
export const ImageGenerationResponse$inboundSchema: Schema<ImageGenerationResponse> =
  /* @__PURE__ */ inbound(["created", "data"], () => imageGenerationResponseCodec);

/** Makes what JSON has of values of the type. */
export const ImageGenerationResponse$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => imageGenerationResponseCodec);

/** A value of the type as JSON. */
export function imageGenerationResponseToJSON(value: ImageGenerationResponse): string {
  return toJSON(value, ImageGenerationResponse$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function imageGenerationResponseFromJSON(text: string): Result<ImageGenerationResponse, SDKValidationError> {
  return fromJSON(text, ImageGenerationResponse$inboundSchema);
}
