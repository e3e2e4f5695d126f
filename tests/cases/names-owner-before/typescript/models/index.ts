export type { AResponseBody } from "./aResponseBody.js";
export type { EntriesItem } from "./entriesItem.js";
export type { EntriesItem1 } from "./entriesItem1.js";
export type { EntriesItem2 } from "./entriesItem2.js";
export type { ImageConfigItem } from "./imageConfigItem.js";
export type { NamesItem } from "./namesItem.js";
