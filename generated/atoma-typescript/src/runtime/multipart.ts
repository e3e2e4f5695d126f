/** Multipart bodies (RFC 7578): files are sent as they are read, everything else is written at once. */

import { refuse } from "./body.js";
import { isObject, type Lazy, own } from "./codec.js";
import { type Encoding, type Encodings, fieldText, styled } from "./form.js";
import type { Body } from "./operation.js";
import { uuid } from "./random.js";
import type { SentBody } from "./request.js";
import { verbatim } from "./style.js";

type Chunk = string | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>;
/** What blobs are made of, by the name that every platform has for it. */
type BlobParts = ConstructorParameters<typeof Blob>[0];
type Piece = Chunk | ReadableStream<Uint8Array>;

interface FilePart {
  readonly fileName: string;
  readonly content: Piece;
  readonly contentType?: string | undefined;
}

/** A request whose form is given part by part, or whole as its `body`; `Other` is what it has beside the form. */
export type WithForm<T, Other extends keyof T = never> =
  | T
  | (Pick<T, Other> & { readonly body: FormData });

const OCTETS = "application/octet-stream";
const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  flac: "audio/flac",
  gif: "image/gif",
  html: "text/html",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  json: "application/json",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  wav: "audio/x-wav",
  webm: "video/webm",
  webp: "image/webp",
  xml: "text/xml",
  zip: "application/zip",
};
// Quotes and line breaks in names, as browsers write them (RFC 7578, section 5.1).
const ESCAPES: Readonly<Record<string, string>> = {
  '"': "%22",
  "\r": "%0D",
  "\n": "%0A",
};

/**
 * A body of parts, one a property: files, texts, and JSON for objects. An array is a part an item. A FormData is such a
 * body already, and so is one that is called `body`: no part is a form.
 */
export function multipartBody(
  key: string,
  codec?: Lazy,
  encodings: Encodings = {},
  mediaType = "multipart/form-data",
): Body {
  return {
    key,
    mediaType,
    encode(value, _wanted, _sender, extra) {
      const form = isObject(value) ? value["body"] : value;
      if (form instanceof FormData) {
        refuse(extra);
        return { contentType: undefined, body: form };
      }
      const wire = codec ? codec().encode(value) : value;
      const boundary = uuid().replaceAll("-", "");
      const pieces: Piece[] = [];
      for (const [name, item] of Object.entries({
        ...(isObject(wire) ? wire : {}),
        ...extra,
      })) {
        if (item == null) continue;
        for (const part of parts(name, item, own(encodings, name) ?? {})) {
          pieces.push(`--${boundary}\r\n`, ...part, "\r\n");
        }
      }
      pieces.push(`--${boundary}--\r\n`);
      return {
        contentType: `${mediaType}; boundary=${boundary}`,
        body: whole(pieces),
      };
    },
  };
}

/** All pieces as one body: a blob, unless one of them can only be read once. */
function whole(pieces: readonly Piece[]): SentBody {
  if (pieces.every((one) => !(one instanceof ReadableStream))) {
    return new Blob(pieces as readonly unknown[] as BlobParts);
  }
  const left = pieces[Symbol.iterator]();
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (;;) {
        if (!reader) {
          const { done, value } = left.next();
          if (done) {
            controller.close();
            return;
          }
          const stream =
            value instanceof ReadableStream ? value : new Blob([value] as unknown[] as BlobParts).stream();
          reader = stream.getReader();
        }
        const { done, value } = await reader.read();
        if (!done) {
          controller.enqueue(value);
          return;
        }
        reader = undefined;
      }
    },
    async cancel(reason) {
      await reader?.cancel(reason);
      for (const one of left) {
        if (one instanceof ReadableStream) await one.cancel(reason);
      }
    },
  });
}

function* parts(
  name: string,
  value: unknown,
  encoding: Encoding,
): Generator<Piece[]> {
  if (encoding.style !== undefined) {
    for (const [key, item] of styled(name, value, encoding, verbatim)) {
      yield [head(key, undefined, encoding), item];
    }
    return;
  }
  const isArray = Array.isArray(value);
  const partName = (isArray && encoding.arrayName) || name;
  for (const item of isArray ? (value as unknown[]) : [value]) {
    if (item != null) yield part(partName, item, encoding);
  }
}

function part(name: string, value: unknown, encoding: Encoding): Piece[] {
  if (isPiece(value)) return file(name, { fileName: nameOf(value), content: value }, encoding);
  if (isFilePart(value)) return file(name, value, encoding);
  if (encoding.isFile) {
    throw new TypeError(
      `${name} is no file: give a File, a Blob, octets, or fileName and content`,
    );
  }
  const contentType =
    encoding.contentType ?? (typeof value === "object" ? "application/json" : undefined);
  return [head(name, contentType, encoding), fieldText(value, contentType)];
}

function file(name: string, given: FilePart, encoding: Encoding): Piece[] {
  const { content, fileName } = given;
  const own = content instanceof Blob ? content.type : "";
  const contentType =
    given.contentType || own || encoding.contentType || guessed(fileName);
  return [head(name, contentType, encoding, fileName), content];
}

/** Whether a value is content that stands for itself; texts are values of fields. */
function isPiece(value: unknown): value is Exclude<Piece, string> {
  return (
    value instanceof Blob ||
    value instanceof ReadableStream ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  );
}

function isFilePart(value: unknown): value is FilePart {
  return (
    isObject(value) &&
    (isPiece(value["content"]) || typeof value["content"] === "string") &&
    typeof value["fileName"] === "string"
  );
}

function nameOf(content: unknown): string {
  const name = (content as { readonly name?: unknown }).name;
  return typeof name === "string" && name !== "" ? name : "upload";
}

function head(
  name: string,
  contentType: string | undefined,
  encoding: Encoding,
  fileName?: string,
): string {
  const escaped = (text: string): string =>
    text.replace(/["\r\n]/g, (char) => ESCAPES[char] ?? char);
  let disposition = `Content-Disposition: form-data; name="${escaped(name)}"`;
  if (fileName !== undefined) {
    disposition += `; filename="${escaped(fileName)}"`;
  }
  const lines = [disposition];
  if (contentType !== undefined) lines.push(`Content-Type: ${contentType}`);
  for (const [key, text] of Object.entries(encoding.headers ?? {})) {
    lines.push(`${key}: ${text}`);
  }
  if (lines.some((line) => /[\r\n]/.test(line))) {
    throw new TypeError(`a header of part ${name} can't hold a line break`);
  }
  return `${lines.join("\r\n")}\r\n\r\n`;
}

function guessed(fileName: string): string {
  const ending = fileName.split(".").at(-1)?.toLowerCase() ?? "";
  return own(TYPES, ending) ?? OCTETS;
}
