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

/** Makes values of the type of what JSON has. */
export const Image$inboundSchema: Schema<Image> =
  /* @__PURE__ */ inbound([], () => imageCodec);

/** Makes what JSON has of values of the type. */
export const Image$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => imageCodec);

/** A value of the type as JSON. */
export function imageToJSON(value: Image): string {
  return toJSON(value, Image$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function imageFromJSON(text: string): Result<Image, SDKValidationError> {
  return fromJSON(text, Image$inboundSchema);
}
