export type { AccountId, AResponseBody } from "./a.js";
export type { EntriesItemWithXY, EntriesItemWithZW, EntriesItem, Entries } from "./entries.js";
export type { ImageConfigItem, ImageConfig } from "./imageConfig.js";
export type { NamesItem, Names } from "./names.js";
