export { blobLikeSchema, isBlobLike } from "./blobs.js";
export { catchUnrecognizedEnum } from "./enums.js";
export type { ClosedEnum, OpenEnum, Unrecognized } from "./enums.js";
export type { Result } from "./fp.js";
export { createPageIterator } from "./operations.js";
export type { PageIterator, Paginator } from "./operations.js";
export { RFCDate } from "./rfcdate.js";
export { unrecognized } from "./unrecognized.js";
