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

/** Makes values of the type of what JSON has. */
export const ImageData$inboundSchema: Schema<ImageData> =
  /* @__PURE__ */ inbound([], () => imageDataCodec);

/** Makes what JSON has of values of the type. */
export const ImageData$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => imageDataCodec);

/** A value of the type as JSON. */
export function imageDataToJSON(value: ImageData): string {
  return toJSON(value, ImageData$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function imageDataFromJSON(text: string): Result<ImageData, SDKValidationError> {
  return fromJSON(text, ImageData$inboundSchema);
}
