import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
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

/** A value of the type as JSON. */
export function imageLinkToJSON(value: ImageLink): string {
  return toJSON(value);
}

/** A value of the type from JSON, or why it is none. */
export function imageLinkFromJSON(text: string): Result<ImageLink, SDKValidationError> {
  return fromJSON<ImageLink>(text);
}
