/** An operation as data: what a call sends, and how what comes back is read. */

import type { TypedError } from "./errors.js";
import type { SentBody, WireRequest } from "./request.js";
import type { RetryPolicy } from "./retry.js";
import type { Requirements } from "./security.js";
import type { BaseURL } from "./server.js";

/** What a call sends, by the names that its arguments have. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What a client has for all calls: its options, and their names by that of a parameter. */
export interface Shared {
  readonly definition: { readonly shared?: Readonly<Record<string, string>> };
  readonly options: Readonly<Record<string, unknown>>;
}

/** How one argument travels outside the body. `name` is the wire's, `key` the argument's. */
export interface Parameter {
  readonly key: string;
  readonly name: string;
  readonly fallback?: unknown;
  /** Write the value into a request whose URL still has variables in braces. */
  add(request: WireRequest, value: unknown): void;
}

/** A body as it travels. Where `contentType` is undefined, `fetch` makes it. */
export interface EncodedBody {
  readonly contentType: string | undefined;
  readonly body: SentBody;
}

/** Fields of a body by their names on the wire. */
export type Fields = Readonly<Record<string, unknown>>;

/** How the argument `key` travels as the body. */
export interface Body {
  readonly key: string;
  readonly mediaType: string;
  /**
   * The body; `contentType` is what the caller asks for, `sender` what sends it in place of `fetch`, if anything, `extra`
   * has fields to add, or to replace: without a value they are all there is. Throws TypeError where there can be none.
   */
  encode(
    value: unknown,
    contentType: string | null,
    sender?: unknown,
    extra?: Fields,
  ): EncodedBody;
}

/** A success's body in one media type: read whole, or piece by piece by the caller. */
export type Content = {
  readonly mediaType: string;
  /** What an answer of this media type holds, where that differs. */
  readonly as?: (mediaType: string) => Content;
} & (
  | {
      /** What the body holds. Throws SyntaxError for one that isn't of the media type. */
      readonly decode: (body: string) => unknown;
      readonly stream?: never;
    }
  | {
      readonly decode?: never;
      /** What the caller reads the body by, until the signal is aborted or a read takes longer than the timeout. */
      readonly stream: (
        response: Response,
        callers?: AbortSignal | null,
        timeout?: number,
      ) => unknown;
    }
);

/** Where a value stands: names of members and positions of items, from the outside in. */
export type Path = readonly (string | number)[];

/** What the next page's call does differently: other arguments, or another URL. */
export interface Following {
  readonly given: Arguments;
  /** What tells the page from others: a server that gives the same one again would be asked for ever. */
  readonly token: string;
  readonly url?: string;
}

/**
 * How the page after one is asked for. `items` leads from a value to its list of items, `more` from a body to whether
 * pages follow. Where the client counts, a server that doesn't heed it gives one page for ever.
 */
export interface Pagination {
  readonly items: Path | undefined;
  readonly more: Path | undefined;
  readonly isCounted: boolean;
  /** What tells the page that these arguments ask for from others, if anything. */
  tokenOf(given: Arguments): string | undefined;
  following(
    given: Arguments,
    items: readonly unknown[],
    body: unknown,
  ): Following | undefined;
}

/** A method and a path, and how everything around them travels. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Adds them to a request whose URL still has variables in braces; the client has some for all calls. */
  readonly parameters?: (
    request: WireRequest,
    given: Arguments,
    client: Shared,
  ) => void;
  readonly body?: Body;
  /** Successes by status (`200`, `2XX` or `default`), each with its contents. */
  readonly responses?: Readonly<Record<string, readonly Content[]>>;
  /** Classes of errors by status. */
  readonly errors?: Readonly<Record<string, TypedError>>;
  /** Alternatives of schemes that go together; without it the API's own. */
  readonly security?: Requirements;
  /** Where its requests go; without it to the API's own servers. */
  readonly baseURL?: BaseURL;
  readonly retries?: RetryPolicy;
  readonly timeoutMs?: number;
  readonly pagination?: Pagination;
}

/** The contents of all successes. */
export function allContents(operation: Operation): readonly Content[] {
  return Object.values(operation.responses ?? {}).flat();
}
