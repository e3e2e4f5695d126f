/** Helpers for files. */

/** All that a stream gives. */
export async function readableStreamToArrayBuffer(
  readable: ReadableStream<Uint8Array>,
): Promise<ArrayBuffer> {
  return new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer();
}
