/** Pages of a list, each of which knows the way to the next. */

import { call } from "./call.js";
import type { ClientCore } from "./client.js";
import { parsed } from "./contents.js";
import { ResponseValidationError, SDKError } from "./errors.js";
import type { Arguments, Operation } from "./operation.js";
import { found } from "./pagination.js";
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

/** Where a walk over pages has been. */
interface Trail {
  /** What told the last page from others, and what an earlier one, `age` pages ago. */
  readonly last: string | undefined;
  readonly earlier: string | undefined;
  readonly age: number;
  /** The earlier one is moved up when `age` gets here, which doubles then: a circle comes back to it (R. P. Brent, 1980). */
  readonly most: number;
  /** The body of the page before. */
  readonly body: string | undefined;
}

const START: Trail = {
  last: undefined,
  earlier: undefined,
  age: 0,
  most: 1,
  body: undefined,
};

function withPage(trail: Trail, last: string): Trail {
  return trail.age + 1 < trail.most
    ? { ...trail, last, age: trail.age + 1 }
    : { ...trail, last, earlier: last, age: 0, most: trail.most * 2 };
}

/** Send an operation and give the page it answers with. Calls for pages after it keep what this one was told. */
export async function callPages<T, Item, E extends SDKError>(
  client: ClientCore,
  operation: Operation,
  given: Arguments,
  options: RequestOptions = {},
  url?: string,
  trail: Trail = START,
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
  const { pagination } = operation;
  if (!result.ok || result.value === undefined || !pagination) {
    return result as Result<Page<T, Item>, E>;
  }
  const { response, value } = result;
  const listed = pagination.items ? found(value, pagination.items) : [value];
  const items = (Array.isArray(listed) ? listed : []) as readonly Item[];
  const isOpen = items.length > 0 || pagination.more !== undefined;
  if (pagination.isCounted && isOpen && body === trail.body) {
    return { ok: false, error: repeated("page", response, body) as E, response };
  }
  const next = pagination.following(given, items, parsed(body));
  const own = pagination.tokenOf(given);
  const here =
    own === undefined || own === trail.last ? trail : withPage(trail, own);
  const following =
    next &&
    (async (): Promise<Page<T, Item>> => {
      const target = next.url && sameServer(asked, next.url, response);
      const { token } = next;
      if ([here.last, here.earlier].includes(token) || target === asked) {
        const what = `next page's ${target ? "URL" : "cursor"}`;
        throw repeated(what, response, body);
      }
      const page = await callPages<T, Item, E>(
        client,
        operation,
        next.given,
        options,
        target,
        { ...withPage(here, token), body },
      );
      if (page.ok) return page.value;
      throw page.error;
    });
  const page = new Page<T, Item>(value, items, response, following);
  return { ok: true, value: page, response };
}

function repeated(what: string, response: Response, body: string): SDKError {
  return new ResponseValidationError(
    `The ${what} is one that was there before; pages would never end`,
    { response, body },
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
