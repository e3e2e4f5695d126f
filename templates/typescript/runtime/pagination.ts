/** Pages of a list, each of which knows the way to the next. */

import { call } from "./call.js";
import { own } from "./codec.js";
import type { ClientCore } from "./client.js";
import { parsed } from "./contents.js";
import { SDKError } from "./errors.js";
import type { Arguments, Operation, Pagination, Path } from "./operation.js";
import type { RequestOptions } from "./request.js";
import type { Result } from "./result.js";

/** A page: `value` is what the response holds, `items` are its items. Iterating gives those of all pages after it too. */
export class Page<T, Item> implements AsyncIterable<Item> {
  readonly value: T;
  readonly items: readonly Item[];
  /** The response that the page came in. */
  readonly response: Response;
  readonly #following: (() => Promise<Page<T, Item>>) | undefined;

  constructor(
    value: T,
    items: readonly Item[],
    response: Response,
    following: (() => Promise<Page<T, Item>>) | undefined,
  ) {
    this.value = value;
    this.items = items;
    this.response = response;
    this.#following = following;
  }

  /** Whether there is, as far as this page says, another one. */
  get hasNext(): boolean {
    return this.#following !== undefined;
  }

  /** Ask for the page after this one; undefined after the last. */
  async next(): Promise<Page<T, Item> | undefined> {
    return await this.#following?.();
  }

  /** This page and all after it. */
  async *pages(): AsyncGenerator<Page<T, Item>> {
    let page: Page<T, Item> | undefined = this;
    while (page) {
      yield page;
      page = await page.next();
    }
  }

  /** The items of this page and of all after it. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for await (const page of this.pages()) yield* page.items;
  }
}

/** Send an operation and give the page it answers with. Calls for pages after it keep what this one was told. */
export async function callPages<T, Item, E extends SDKError>(
  client: ClientCore,
  operation: Operation,
  given: Arguments,
  options: RequestOptions = {},
  url?: string,
): Promise<Result<Page<T, Item>, E>> {
  let body = "";
  let asked = "";
  const result = await call<T, E>(client, operation, given, options, {
    prepare: (request) => {
      request.url = url ?? request.url;
      asked = request.url;
    },
    keep: (text) => {
      body = text;
    },
  });
  if (!result.ok) return result;
  const { pagination } = operation;
  const { response, value } = result;
  const listed = pagination?.items ? found(value, pagination.items) : [value];
  const items = (Array.isArray(listed) ? listed : []) as readonly Item[];
  const wire = parsed(body);
  const next = pagination?.following(given, items, wire);
  const following =
    next &&
    (async (): Promise<Page<T, Item>> => {
      const target = next.url && sameServer(asked, next.url, response);
      const page = await callPages<T, Item, E>(
        client,
        operation,
        next.given,
        options,
        target,
      );
      if (page.ok) return page.value;
      throw page.error;
    });
  const page = new Page<T, Item>(value, items, response, following);
  return { ok: true, value: page, response };
}

/** The response says what to give at `input`, and whether pages follow. */
export function cursor(
  input: Path,
  next: Path,
  items?: Path,
  more?: Path,
): Pagination {
  return {
    items,
    following(given, found_, body) {
      if (more && found(body, more) === false) return undefined;
      const value = found(body, next);
      // A server that gives the same cursor again would be asked for ever.
      if (value == null || value === "" || value === found(given, input)) {
        return undefined;
      }
      if (items && found_.length === 0) return undefined;
      return { given: changed(given, input, value) };
    },
  };
}

/** What stands at `input` counts the items to leave out; what stands at `limit` says how many to give. */
export function offset(input: Path, items?: Path, limit?: Path): Pagination {
  return {
    items,
    following(given, page) {
      if (!items || isShort(page, limit && found(given, limit))) {
        return undefined;
      }
      const first = Number(found(given, input) ?? 0);
      return { given: changed(given, input, first + page.length) };
    },
  };
}

/** What stands at `input` counts pages from `first`; the response says at `pages` how many there are. */
export function pageNumber(
  input: Path,
  first: number,
  items?: Path,
  limit?: Path,
  pages?: Path,
): Pagination {
  return {
    items,
    following(given, page, body) {
      const number = Number(found(given, input) ?? first);
      if (pages) {
        const last = found(body, pages);
        if (typeof last !== "number" || number - first + 1 >= last) {
          return undefined;
        }
      } else if (!items) {
        return undefined;
      }
      if (items && isShort(page, limit && found(given, limit))) {
        return undefined;
      }
      return { given: changed(given, input, number + 1) };
    },
  };
}

/** The response holds the next page's URL. */
export function nextURL(next: Path, items?: Path): Pagination {
  return {
    items,
    following(given, _, body) {
      const url = found(body, next);
      return typeof url === "string" && url ? { given, url } : undefined;
    },
  };
}

/** Whether a page has fewer items than were asked for: none follows it. */
function isShort(items: readonly unknown[], limit: unknown): boolean {
  return (
    items.length === 0 || (typeof limit === "number" && items.length < limit)
  );
}

/** The next page's whole URL. One on another server must not see the credentials of this one. */
function sameServer(asked: string, next: string, response: Response): string {
  const base = response.url || asked;
  if (!URL.canParse(next, base)) {
    throw new SDKError("the next page's URL is none", { response });
  }
  const url = new URL(next, base);
  const { origin } = new URL(asked, base);
  // A user in a URL is a credential that the server makes up.
  if (url.origin === origin && !url.username && !url.password) return url.href;
  // The rest of the URL may have a key.
  const message = `the next page is on another server: ${url.origin}`;
  throw new SDKError(message, { response });
}

function found(value: unknown, path: Path): unknown {
  let inner = value;
  for (const step of path) {
    if (Array.isArray(inner)) inner = (inner as unknown[]).at(Number(step));
    else if (typeof inner === "object" && inner !== null) {
      inner = own(inner as Readonly<Record<string, unknown>>, String(step));
    } else return undefined;
  }
  return inner;
}

/** The arguments with another value at a path. */
function changed(given: Arguments, path: Path, value: unknown): Arguments {
  const [step = "", ...rest] = path;
  const inner = own(given, String(step));
  return {
    ...given,
    [step]:
      rest.length > 0
        ? changed((inner ?? {}) as Arguments, rest, value)
        : value,
  };
}
