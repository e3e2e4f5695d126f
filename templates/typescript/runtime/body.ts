/** Request bodies that need nothing taken apart. */

import { isObject, type Lazy } from "./codec.js";
import { JSON_TYPE } from "./contents.js";
import { finite, stringify } from "./json.js";
import type { Body, Fields } from "./operation.js";

/** What octets can be sent from. */
export type Octets =
  | ReadableStream<Uint8Array>
  | Blob
  | ArrayBuffer
  | Uint8Array<ArrayBuffer>
  | string;

/** A body that is an object in JSON. */
export function jsonBody(
  key: string,
  codec?: Lazy,
  mediaType: string = JSON_TYPE,
): Body {
  return {
    key,
    mediaType,
    encode(value, _wanted, _sender, extra) {
      const wire = codec ? codec().encode(value) : value;
      return {
        contentType: mediaType,
        body: stringify(extra ? { ...(wire as Fields), ...extra } : wire, finite),
      };
    },
  };
}

/** A body in JSON that needn't be an object. */
export function jsonValueBody(
  key: string,
  codec?: Lazy,
  mediaType?: string,
): Body {
  const body = jsonBody(key, codec, mediaType);
  return {
    ...body,
    encode(value, wanted, sender, extra) {
      if (value !== undefined && !isObject(value)) refuse(extra);
      return body.encode(value, wanted, sender, extra);
    },
  };
}

/** What is left of a request where that is a body; undefined where nobody gave any of it. */
export function unlessEmpty(body: Fields): Fields | undefined {
  return Object.values(body).some((one) => one !== undefined) ? body : undefined;
}

/** Throws a TypeError for fields that a body has no place for. */
export function refuse(extra: Fields | undefined): void {
  if (extra) throw new TypeError("extraBody: the body has no fields");
}

/** A body of text: plain, XML or any other text the caller has written. */
export function textBody(key: string, mediaType = "text/plain"): Body {
  return {
    key,
    mediaType,
    encode(value, _wanted, _sender, extra) {
      refuse(extra);
      return { contentType: mediaType, body: String(value) };
    },
  };
}

const OCTETS = "application/octet-stream";

/** A body of octets; one of a range of media types, such as `image/*`, is of the type that a Blob or File says. */
export function binaryBody(key: string, mediaType: string = OCTETS): Body {
  return {
    key,
    mediaType,
    encode(value, _wanted, _sender, extra) {
      refuse(extra);
      if (!isOctets(value)) {
        throw new TypeError("no octets: give a Blob, a Uint8Array, a ReadableStream, or text");
      }
      const own = value instanceof Blob ? value.type : "";
      const contentType = mediaType.includes("*") ? own || OCTETS : mediaType;
      return { contentType, body: value };
    },
  };
}

/** A body of any type: octets go out as they are, a Blob or File with its own type, all else in JSON. */
export function anyBody(key: string, mediaType: string): Body {
  const [octets, json] = [binaryBody(key, mediaType), jsonValueBody(key)];
  return {
    key,
    mediaType,
    encode: (value, ...others) =>
      (typeof value !== "string" && isOctets(value) ? octets : json).encode(value, ...others),
  };
}

function isOctets(value: unknown): value is Octets {
  return (
    typeof value === "string" ||
    value instanceof Blob ||
    value instanceof ReadableStream ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  );
}

/** A body that `fetch` refuses: that of a GET or HEAD request. */
export function unusualBody(body: Body): Body {
  return {
    ...body,
    encode(value, contentType, sender, extra) {
      if (sender) return body.encode(value, contentType, sender, extra);
      throw new TypeError(
        "fetch sends no body with GET or HEAD: give the client an httpClient that does",
      );
    },
  };
}

/** The same value in several media types: the first, unless the caller's Content-Type header names another. */
export function bodyChoice(...bodies: readonly [Body, ...Body[]]): Body {
  const [first] = bodies;
  return {
    key: first.key,
    mediaType: first.mediaType,
    encode(value, contentType, sender, extra) {
      const wanted = contentType?.split(";")[0]?.trim().toLowerCase();
      const found = bodies.find((body) => body.mediaType === wanted) ?? first;
      return found.encode(value, contentType, sender, extra);
    },
  };
}
