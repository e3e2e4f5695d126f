/** Files and other blobs. */

/** Whether a value is a blob, of whatever library. */
export function isBlobLike(val: unknown): val is Blob {
  if (val instanceof Blob) return true;
  const tag = Object.prototype.toString.call(val);
  return /^\[object (Blob|File)\]$/.test(tag) && "stream" in (val as object);
}
