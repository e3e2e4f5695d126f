export type { AResponseBody } from "./a.js";
export type { AAudioItem } from "./aAudio.js";
export type { EntriesItemWithXY, EntriesItemWithZW, EntriesItem } from "./entries.js";
export type { ImageConfigItem } from "./imageConfig.js";
export type { NamesItem } from "./names.js";
