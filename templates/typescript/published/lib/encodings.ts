/** Values as parameters and forms have them (RFC 6570; OpenAPI 3.1, 4.8.12.6). */

import { isObject } from "../runtime/codec.js";
import { escape, joined, type Pair, pairs, verbatim } from "../runtime/style.js";

/** What escapes signs that don't stand for themselves: percent-encoding, or nothing. */
export type CharEncoding = "percent" | "none";

interface EncodingOptions {
  explode?: boolean;
  charEncoding?: CharEncoding;
}

type Encoder = (key: string, value: unknown, options?: EncodingOptions) => string | undefined;
type QueryEncoder = (values: Record<string, unknown>, options?: EncodingOptions) => string;

/** A value that a style has no form for. */
export class EncodingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "EncodingError";
  }
}

const escaping = ({ charEncoding }: EncodingOptions): ((text: string) => string) =>
  charEncoding === "percent" ? escape : verbatim;

const textOf = (all: Pair[]): string | undefined =>
  all.length > 0 ? all.map((pair) => pair.join("=")).join("&") : undefined;

function styled(separator: string): Encoder {
  return (key, value, options = {}) => {
    if (value == null) return undefined;
    const write = escaping(options);
    if (options.explode) return textOf(pairs(key, value, "form", true, write));
    const whole = joined(value, false, verbatim, separator);
    return whole === undefined ? "" : `${write(key)}=${write(whole)}`;
  };
}

/** `key=1,2`; with `explode` `key=1&key=2`. */
export const encodeForm: Encoder = /* @__PURE__ */ styled(",");

/** `key=1 2`; with `explode` `key=1&key=2`. */
export const encodeSpaceDelimited: Encoder = /* @__PURE__ */ styled(" ");

/** `key=1|2`; with `explode` `key=1&key=2`. */
export const encodePipeDelimited: Encoder = /* @__PURE__ */ styled("|");

/** `key[a]=1&key[b]=2`. */
export const encodeDeepObject: Encoder = (key, value, options = {}) => {
  if (value == null) return undefined;
  if (!isObject(value)) throw new EncodingError(`${key} is no object`);
  return textOf(pairs(key, value, "deepObjectRepeats", true, escaping(options)));
};

/** The same, in an object. */
export const encodeDeepObjectObject: Encoder = encodeDeepObject;

/** `1,2`, `a,1,b,2`; with `explode` `a=1,b=2`. */
export const encodeSimple: Encoder = (_, value, options = {}) =>
  value == null ? undefined : (joined(value, options.explode ?? false, escaping(options)) ?? "");

/** `.1.2`, `.a.1.b.2`; with `explode` `.a=1.b=2`. */
export const encodeLabel: Encoder = (_, value, options = {}) => {
  const text = joined(value, options.explode ?? false, escaping(options), ".");
  return text === undefined ? undefined : `.${text}`;
};

/** `;key=1,2`; with `explode` `;key=1;key=2`. */
export const encodeMatrix: Encoder = (key, value, options = {}) => {
  const all = pairs(key, value, "form", options.explode ?? false, escaping(options));
  return all.length > 0 ? all.map((pair) => `;${pair.join("=")}`).join("") : undefined;
};

/** `key={"a":1}`; with `explode` the JSON alone. */
export const encodeJSON: Encoder = (key, value, options = {}) => {
  if (value === undefined) return undefined;
  const write = escaping(options);
  const text = write(JSON.stringify(value));
  return options.explode ? text : `${write(key)}=${text}`;
};

/** A field of a form; objects in JSON. */
export function encodeBodyForm(key: string, value: unknown, options?: EncodingOptions): string {
  return (isObject(value) ? encodeJSON : encodeForm)(key, value, options) ?? "";
}

/** What there is of several parts of a query. */
export function queryJoin(...args: (string | undefined)[]): string {
  return args.filter(Boolean).join("&");
}

/** Encodes several values as one encodes a value. */
export function queryEncoder(f: Encoder): QueryEncoder {
  return (values, options = {}) =>
    queryJoin(
      ...Object.entries(values).map(([key, value]) =>
        f(key, value, { explode: true, charEncoding: "percent", ...options }),
      ),
    );
}

export const encodeFormQuery: QueryEncoder = /* @__PURE__ */ queryEncoder(encodeForm);
export const encodeJSONQuery: QueryEncoder = /* @__PURE__ */ queryEncoder(encodeJSON);
export const encodeDeepObjectQuery: QueryEncoder =
  /* @__PURE__ */ queryEncoder(encodeDeepObject);
export const encodeSpaceDelimitedQuery: QueryEncoder =
  /* @__PURE__ */ queryEncoder(encodeSpaceDelimited);
export const encodePipeDelimitedQuery: QueryEncoder =
  /* @__PURE__ */ queryEncoder(encodePipeDelimited);

/** Add a field, if it has a value. */
export function appendForm(fd: FormData, key: string, value: unknown, fileName?: string): void {
  if (value == null) return;
  if (!(value instanceof Blob)) fd.append(key, String(value));
  else if (fileName) fd.append(key, value, fileName);
  else fd.append(key, value);
}

/** A blob of the platform, of one of any library. */
export async function normalizeBlob(value: Pick<Blob, "arrayBuffer" | "type">): Promise<Blob> {
  return value instanceof Blob ? value : new Blob([await value.arrayBuffer()], { type: value.type });
}
