export type { AResponseBody } from "./aResponseBody.js";
export type { EntriesItem } from "./entriesItem.js";
export type { EntriesItemWithXY } from "./entriesItemWithXY.js";
export type { EntriesItemWithZW } from "./entriesItemWithZW.js";
export type { ImageConfigItem } from "./imageConfigItem.js";
export type { NamesItem } from "./namesItem.js";
