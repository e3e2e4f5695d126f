/** How a parameter's value is written: the styles of OAS 3.1, 4.8.12.6 (RFC 6570). */

import { isObject, own, textOfTime } from "./codec.js";
import { finite, stringify } from "./json.js";

/** Writes a text so that it can stand where it goes. */
export type Escape = (text: string) => string;

/** A name and a value, both written. */
export type Pair = readonly [name: string, value: string];

/** Percent-encoded: only unreserved characters stay. */
export function escape(text: string): string {
  return encodeURIComponent(text.toWellFormed?.() ?? text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Percent-encoded for `allowReserved`: reserved characters and complete escapes stay. */
export function escapeUnreserved(text: string): string {
  return text.replace(
    /%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~%:/?[\]@!$&'()*+,;=]+/gu,
    escape,
  );
}

/** As it is. */
export function verbatim(text: string): string {
  return text;
}

/** A value's text, as parameters have it. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return textOfTime(value);
  return typeof value === "object" ? stringify(value, finite) : String(finite("", value));
}

type Parts = string | (string | [string, string])[] | undefined;

/** A value as text, texts (an array) or named texts (an object); members without a value are left out. */
function partsOf(value: unknown): Parts {
  if (value == null) return undefined;
  if (Array.isArray(value)) {
    return value.filter((item) => item != null).map(textOf);
  }
  if (!isObject(value)) return textOf(value);
  return Object.entries(value)
    .filter(([, item]) => item != null)
    .map(([name, item]) => [name, textOf(item)]);
}

/** The value in one piece: `a`, `a,b`, `k,v,k2,v2`, or (explode) `k=v,k2=v2`. Undefined if there is nothing. */
export function joined(
  value: unknown,
  explode: boolean,
  escape: Escape,
  separator = ",",
): string | undefined {
  const parts = partsOf(value);
  if (parts === undefined || typeof parts === "string") {
    return parts === undefined ? undefined : escape(parts);
  }
  if (parts.length === 0) return undefined;
  return parts
    .flatMap((part) => {
      if (typeof part === "string") return [escape(part)];
      const [name, item] = [escape(part[0]), escape(part[1])];
      return explode ? [`${name}=${item}`] : [name, item];
    })
    .join(separator);
}

const SEPARATORS: Readonly<Record<string, string>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
};

/** The value as pairs of a query, a form or cookies. */
export function pairs(
  name: string,
  value: unknown,
  style: string,
  explode: boolean,
  escape: Escape,
): Pair[] {
  // The second is no style of OpenAPI's: items have the array's name, not their positions.
  if (style === "deepObject" || style === "deepObjectRepeats") {
    return deep(name, value, escape, style !== "deepObject");
  }
  const parts = partsOf(value);
  if (parts === undefined) return [];
  if (typeof parts === "string") return [[escape(name), escape(parts)]];
  if (explode) {
    return parts.map((part) =>
      typeof part === "string"
        ? [escape(name), escape(part)]
        : [escape(part[0]), escape(part[1])],
    );
  }
  const whole = joined(value, false, escape, own(SEPARATORS, style) ?? ",");
  return whole === undefined ? [] : [[escape(name), whole]];
}

/** A pair a scalar; what leads to it stands in brackets. Servers make arrays of positions without gaps. */
function deep(name: string, value: unknown, escape: Escape, repeats: boolean): Pair[] {
  if (value == null) return [];
  if (Array.isArray(value)) {
    return value
      .filter((item) => item != null)
      .flatMap((item, at) => deep(repeats ? name : `${name}[${at}]`, item, escape, repeats));
  }
  if (!isObject(value)) return [[escape(name), escape(textOf(value))]];
  return Object.entries(value).flatMap(([key, item]) =>
    deep(`${name}[${key}]`, item, escape, repeats),
  );
}
