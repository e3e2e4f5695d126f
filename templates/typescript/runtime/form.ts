/** Bodies of URL-encoded pairs, as HTML forms send. */

import { isObject, type Lazy, own } from "./codec.js";
import type { Body } from "./operation.js";
import { escape, escapeUnreserved, type Pair, pairs, textOf } from "./style.js";

/** How one property of a form or multipart body travels (OAS 3.1, 4.8.15). */
export interface Encoding {
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
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
    encode(value) {
      const wire = codec ? codec().encode(value) : value;
      const written = Object.entries(isObject(wire) ? wire : {})
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
  if (value == null) return [];
  if (encoding.contentType !== undefined && encoding.style === undefined) {
    return [[escape(name), escape(textOf(value))]];
  }
  const style = encoding.style ?? "form";
  const explode = encoding.explode ?? style === "form";
  const written = encoding.allowReserved ? escapeUnreserved : escape;
  return pairs(name, value, style, explode, written);
}
