/** Parameters: values outside the body (OAS 3.1, 4.8.12). */

import type { Lazy } from "./codec.js";
import { finite, stringify } from "./json.js";
import type { Operation, Parameter } from "./operation.js";
import { setHeaders, type WireRequest, withQuery } from "./request.js";
import {
  type Escape,
  escape,
  escapeUnreserved,
  joined,
  type Pair,
  pairs,
  textOf,
  verbatim,
} from "./style.js";

/** How a parameter travels, where that isn't what is usual at its place. */
export interface ParameterOptions {
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** The media type that the value travels in. */
  readonly mediaType?: string;
  readonly codec?: Lazy;
  /** What is sent where a required value isn't given. */
  readonly fallback?: unknown;
}

type Add = (request: WireRequest, value: unknown, own: Own) => void;

interface Own {
  readonly name: string;
  readonly style: string;
  readonly explode: boolean;
  readonly escape: Escape;
  readonly isForm: boolean;
}

// Parts of a path that lead somewhere else.
const DOTS = /\/(\.|%2e){1,2}(?=[/?]|$)/i;
// Where reserved characters stay, servers may take escaped slashes for slashes, and leave parameters of parts out.
const RESERVED_DOTS = /(\/|%2f|%5c)(\.|%2e){1,2}(?=[/?;]|%2f|%5c|%3b|$)/i;

const FORM = "application/x-www-form-urlencoded";

/** All parameters of an operation. */
export function parameters(...all: readonly Parameter[]): Operation["parameters"] & {} {
  return (request, given, { definition: { shared = {} }, options }) => {
    for (const { add, fallback, key, name } of all) {
      const value =
        (Object.hasOwn(given, key) ? given[key] : undefined) ??
        options[shared[name] as string] ??
        fallback;
      if (value != null) add(request, value);
    }
    const missing = /\{.+?\}/.exec(request.url);
    if (missing) throw new TypeError(`${missing[0]} must have a value`);
  };
}

/** A variable of the path that texts, numbers and truth values stand for. */
export function plainPath(key: string, name: string, fallback?: unknown): Parameter {
  return plain(key, name, fallback, (request, text) => {
    fill(request, name, escape(text), DOTS);
  });
}

/** A pair of the query whose values are texts, numbers and truth values. */
export function plainQuery(key: string, name: string, fallback?: unknown): Parameter {
  return plain(key, name, fallback, (request, text) => {
    addPairs(request, [[escape(name), escape(text)]]);
  });
}

/** A header field of text, numbers and truth values. */
export function plainHeader(key: string, name: string, fallback?: unknown): Parameter {
  return plain(key, name, fallback, (request, text) => {
    setHeaders(request.headers, { [name]: text });
  });
}

function plain(
  key: string,
  name: string,
  fallback: unknown,
  add: (request: WireRequest, text: string) => void,
): Parameter {
  return {
    key,
    name,
    fallback,
    add: (request, value) => add(request, String(finite("", value))),
  };
}

/** A variable of the path. */
export function path(
  key: string,
  name: string,
  options: ParameterOptions = {},
): Parameter {
  return parameter(key, name, "simple", options, (request, value, own) => {
    const written = inPath(value, own);
    fill(request, name, written, options.allowReserved ? RESERVED_DOTS : DOTS);
  });
}

/** Put a variable's value into the path; one that is empty would make another path. */
function fill(
  request: WireRequest,
  name: string,
  written: string | undefined,
  dots: RegExp,
): void {
  if (!written) return;
  request.url = request.url.replaceAll(`{${name}}`, () => written);
  if (dots.test(request.url)) {
    throw new TypeError(`a part of the path can't be a dot or two: ${name}`);
  }
}

/** A pair, or several, of the query. */
export function query(
  key: string,
  name: string,
  options: ParameterOptions = {},
): Parameter {
  return parameter(key, name, "form", options, (request, value, own) => {
    const { style, explode, escape } = own;
    addPairs(request, pairs(name, value, style, explode, escape));
  });
}

/** The whole query (OAS 3.2, location `querystring`). */
export function querystring(
  key: string,
  name: string,
  options: ParameterOptions = {},
): Parameter {
  return parameter(key, name, "form", options, (request, value, own) => {
    if (typeof value !== "object" || value === null || !own.isForm) {
      request.url = withQuery(request.url, [own.escape(textOf(value))]);
      return;
    }
    for (const [member, item] of Object.entries(value)) {
      addPairs(request, pairs(member, item, "form", true, escape));
    }
  });
}

/** A header field. */
export function header(
  key: string,
  name: string,
  options: ParameterOptions = {},
): Parameter {
  return parameter(key, name, "simple", options, (request, value, own) => {
    const written = joined(value, own.explode, verbatim);
    if (written !== undefined) setHeaders(request.headers, { [name]: written });
  });
}

/** A cookie. Browsers don't let programs set any. */
export function cookie(
  key: string,
  name: string,
  options: ParameterOptions = {},
): Parameter {
  return parameter(key, name, "form", options, (request, value, own) => {
    const escaped = own.style === "cookie" ? verbatim : escape;
    const others = request.headers.get("Cookie");
    const written = pairs(name, value, "form", own.explode, escaped).map((pair) =>
      pair.join("="),
    );
    const all = [...(others ? [others] : []), ...written];
    if (all.length > 0) setHeaders(request.headers, { Cookie: all.join("; ") });
  });
}

function addPairs(request: WireRequest, written: readonly Pair[]): void {
  request.url = withQuery(
    request.url,
    written.map((pair) => pair.join("=")),
  );
}

function parameter(
  key: string,
  name: string,
  usual: string,
  options: ParameterOptions,
  add: Add,
): Parameter {
  const { style = usual, codec, mediaType } = options;
  const own: Own = {
    name,
    style,
    explode: options.explode ?? (style === "form" || style === "cookie"),
    escape: options.allowReserved ? escapeUnreserved : escape,
    isForm: mediaType === FORM,
  };
  return {
    key,
    name,
    fallback: options.fallback,
    add(request, value) {
      const wire = codec ? codec().encode(value) : value;
      add(request, mediaType ? inMediaType(wire, mediaType) : wire, own);
    },
  };
}

/** The value as the text of a media type; forms are written pair by pair. */
function inMediaType(value: unknown, mediaType: string): unknown {
  if (mediaType === FORM) return value;
  return typeof value === "string" && !mediaType.endsWith("json")
    ? value
    : stringify(value, finite);
}

/** The value as it stands in the path; undefined if it is empty, so that it would make another path. */
function inPath(value: unknown, own: Own): string | undefined {
  const { name, style, explode, escape } = own;
  let written: string | undefined;
  if (style === "matrix") {
    written = pairs(name, value, "form", explode, escape)
      .map(([key, item]) => (item ? `;${key}=${item}` : `;${key}`))
      .join("");
  } else {
    const isLabel = style === "label";
    const separator = isLabel && explode ? "." : ",";
    written = joined(value, explode, escape, separator);
    if (isLabel && written !== undefined) written = `.${written}`;
  }
  // Here the question mark would begin the query.
  return written?.replaceAll("?", "%3F");
}
