/** A request on its way, and options of a single call. */

import type { RetryConfig } from "./retry.js";

// Not every runtime's types have names for these two.
/** What `fetch` sends as a body. */
export type SentBody = NonNullable<RequestInit["body"]>;

/** What `fetch` takes for headers. */
export type GivenHeaders = NonNullable<RequestInit["headers"]>;

/** A request before it is sent: what hooks and security schemes may change. */
export interface WireRequest {
  method: string;
  url: string;
  headers: Headers;
  body?: SentBody | undefined;
  /** The URL of the server, which the path stands behind. */
  readonly base?: string;
  /** Where a response refuses what was proven: in how many milliseconds to prove it anew, for the request of the call. */
  renew?: (response: Response, call: WireRequest) => number | undefined;
}

type QueryValue = string | number | boolean;

// What `fetch` takes beside what a call decides, or has a better name for.
type FetchOptions = Omit<RequestInit, "method" | "body" | "headers" | "signal">;

/** What one call wants to be different; options of `fetch` stand among the others, or in `fetchOptions`. */
export interface RequestOptions extends FetchOptions {
  /** Options for `fetch`, except the method and the body. */
  readonly fetchOptions?: Omit<RequestInit, "method" | "body"> | undefined;
  /** When to try again. */
  readonly retries?: RetryConfig | undefined;
  /** The statuses that ask for another attempt: `429`, `5XX`; in place of the API's. */
  readonly retryCodes?: readonly string[] | undefined;
  /** How long an attempt may take, in milliseconds; where the answer is a stream, each read of it. */
  readonly timeoutMs?: number | undefined;
  /** A base URL in place of the client's. */
  readonly serverURL?: string | URL | undefined;
  /** Headers to add or replace; they win over what the client would send, credentials too. */
  readonly headers?: GivenHeaders | undefined;
  /** Values to add to the query, or to replace there; those of an array each with the name. */
  readonly extraQuery?:
    | Readonly<Record<string, QueryValue | readonly QueryValue[]>>
    | undefined;
  /** Fields to add to the body, or to replace there, by their names on the wire. */
  readonly extraBody?: Readonly<Record<string, unknown>> | undefined;
  /** Credentials in place of the client's, by their names there. */
  readonly security?: Readonly<Record<string, unknown>> | undefined;
  /** Ends the call when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** What calls for further pages need besides. */
export interface PageOptions {
  /** Gets the request, without credentials; may send it somewhere else. */
  readonly prepare: (request: WireRequest) => void;
  /** Gets the body of the success. */
  readonly keep: (body: string) => void;
}

/** Set header fields. Their values may be secret: what is thrown for one that no header can hold doesn't show it. */
export function setHeaders(
  headers: Headers,
  added: GivenHeaders | undefined,
): void {
  try {
    new Headers(added).forEach((text, name) => headers.set(name, text));
  } catch {
    throw new TypeError(`Bad header value: ${Object.keys(added as object)}`);
  }
}

/** The URL with these written pairs behind what its query already has. */
export function withQuery(url: string, pairs: readonly string[]): string {
  if (pairs.length === 0) return url;
  return `${url}${url.includes("?") ? "&" : "?"}${pairs.join("&")}`;
}
