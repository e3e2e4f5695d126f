/** Helpers for files. */

/** All that a stream gives. */
export async function readableStreamToArrayBuffer(
  readable: ReadableStream<Uint8Array>,
): Promise<ArrayBuffer> {
  return new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer();
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: "application/json",
  xml: "application/xml",
  html: "text/html",
  htm: "text/html",
  txt: "text/plain",
  md: "text/markdown",
  csv: "text/csv",
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
  webp: "image/webp",
  mp3: "audio/mpeg",
  mpeg: "audio/mpeg",
  wav: "audio/wav",
  flac: "audio/flac",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
  mp4: "video/mp4",
  webm: "video/webm",
  zip: "application/zip",
  gz: "application/gzip",
  js: "application/javascript",
  css: "text/css",
};

/** The media type that files with such a name usually have; null for other names. */
export function getContentTypeFromFileName(fileName: string): string | null {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(MEDIA_TYPES, ending) ? (MEDIA_TYPES[ending] ?? null) : null;
}

/** Bytes, or a text, as a blob of a media type. */
export function bytesToBlob(
  content: Uint8Array | ArrayBuffer | Blob | string,
  contentType: string,
): Blob {
  return new Blob([content as ArrayBuffer], { type: contentType });
}
