/** Files and other blobs. */

import { type Schema, schema } from "../runtime/published_validation.js";

/** Whether a value is a blob, of whatever library. */
export function isBlobLike(val: unknown): val is Blob {
  if (val instanceof Blob) return true;
  const tag = Object.prototype.toString.call(val);
  return /^\[object (Blob|File)\]$/.test(tag) && "stream" in (val as object);
}

/** Lets blobs pass. */
export const blobLikeSchema: Schema<Blob> = /* @__PURE__ */ schema((value) => {
  if (isBlobLike(value)) return value;
  throw new TypeError("no blob");
});
