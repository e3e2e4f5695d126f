/** Streams of bytes and others. */

/** Whether a value is a stream that can be read, of whatever library. */
export function isReadableStream<T = Uint8Array>(
  val: unknown,
): val is ReadableStream<T> {
  const { getReader, cancel, tee } = Object(val) as Record<string, unknown>;
  return [getReader, cancel, tee].every((method) => typeof method === "function");
}
