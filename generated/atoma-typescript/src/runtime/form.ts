/** Bodies of URL-encoded pairs, as HTML forms send. */

import { isJSON, withoutParameters } from "./contents.js";
import { isObject, type Lazy, own } from "./codec.js";
import { finite, stringify } from "./json.js";
import type { Body } from "./operation.js";
import {
  type Escape,
  escape,
  escapeUnreserved,
  type Pair,
  pairs,
  textOf,
} from "./style.js";

/** How one property of a form or multipart body travels: in a style, as parameters do, or in a media type. */
export interface Encoding {
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** What parts of an array are called, if not like the property. */
  readonly arrayName?: string;
  /** Whether it is a file, or several. */
  readonly isFile?: boolean;
}

/** How properties travel, by their names on the wire. */
export type Encodings = Readonly<Record<string, Encoding>>;

/** A form. */
export function formBody(
  key: string,
  codec?: Lazy,
  encodings: Encodings = {},
): Body {
  const mediaType = "application/x-www-form-urlencoded";
  return {
    key,
    mediaType,
    encode(value, _wanted, _sender, extra) {
      const wire = codec ? codec().encode(value) : value;
      const written = Object.entries({ ...(isObject(wire) ? wire : {}), ...extra })
        .flatMap(([name, item]) => formPairs(name, item, own(encodings, name) ?? {}))
        .map((pair) => pair.join("="));
      return {
        contentType: mediaType,
        body: written.join("&").replaceAll("%20", "+"),
      };
    },
  };
}

function formPairs(
  name: string,
  value: unknown,
  encoding: Encoding,
): readonly Pair[] {
  if (encoding.style !== undefined) {
    return styled(name, value, encoding, encoding.allowReserved ? escapeUnreserved : escape);
  }
  // In JSON an array is one value, else each of its items; objects are JSON whatever the field's media type.
  const isWhole = isJSONType(encoding.contentType);
  return (Array.isArray(value) && !isWhole ? (value as unknown[]) : [value])
    .filter((item) => item != null)
    .map((item) => [escape(name), escape(fieldText(item, encoding.contentType))]);
}

/** The names and values that a property has in its style. */
export function styled(
  name: string,
  value: unknown,
  { style = "form", explode = style === "form" }: Encoding,
  escape: Escape,
): Pair[] {
  return pairs(name, value, style, explode, escape);
}

/** A value's text in a media type; objects are JSON in any. */
export function fieldText(value: unknown, contentType: string | undefined): string {
  const isJSONText = isJSONType(contentType) || (typeof value === "object" && !(value instanceof Date));
  return isJSONText ? stringify(value, writable) : textOf(value);
}

/** What `JSON.stringify` takes to throw for what JSON has nothing for: of files it would write an empty object. */
function writable(name: string, value: unknown): unknown {
  if (
    value instanceof Blob ||
    value instanceof ReadableStream ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  ) {
    throw new TypeError(`JSON has no octets: ${name}`);
  }
  return finite(name, value);
}

function isJSONType(contentType = ""): boolean {
  return isJSON(withoutParameters(contentType));
}
