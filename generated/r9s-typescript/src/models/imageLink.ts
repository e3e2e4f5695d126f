import type { Detail } from "./detail.js";

export type ImageLink = {
  /** A link to the picture, or the picture itself as a data URL */
  url: string;
  /** How closely to look */
  detail?: Detail | undefined;
};
