import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

/** How closely to look */
export const Detail = {
  Low: "low",
  High: "high",
} as const;

/** How closely to look */
export type Detail = "low" | "high" | (string & {});

export type ImageLink = {
  /** A link to the picture, or the picture itself as a data URL */
  url: string;
  /** How closely to look */
  detail?: Detail | undefined;
};

/** Makes values of the type of what JSON has. */
export const ImageLink$inboundSchema: Schema<ImageLink> =
  /* @__PURE__ */ inbound(["url"]);

/** Makes what JSON has of values of the type. */
export const ImageLink$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound();

/** A value of the type as JSON. */
export function imageLinkToJSON(value: ImageLink): string {
  return toJSON(value, ImageLink$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function imageLinkFromJSON(text: string): Result<ImageLink, SDKValidationError> {
  return fromJSON(text, ImageLink$inboundSchema);
}
