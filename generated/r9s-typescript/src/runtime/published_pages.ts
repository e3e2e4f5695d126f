/** Pages as published packages give them: a loop goes from page to page, and `next()` gives null after the last. */

import { createPageIterator, type PageIterator } from "../types/operations.js";
import type { ClientCore } from "./client.js";
import type { SDKError } from "./errors.js";
import type { Arguments, Operation } from "./operation.js";
import { callPages } from "./pages.js";
import type { RequestOptions } from "./request.js";
import type { Result } from "./result.js";

/** What a page has beside the answer `V`: its items, and the pages after it. */
export type PageOf<V, Item> = PageIterator<
  V & {
    /** The items of the page. */
    readonly items: readonly Item[];
    /** Whether there is, as far as this page says, another one. */
    readonly hasNext: boolean;
  }
>;

/** A page: `result` is what the response holds. Iterating gives this page and all after it. */
export type Page<T, Item> = PageOf<{ readonly result: T; readonly response: Response }, Item>;

/** What a standalone function gives: a page or an error. Iterating gives the same of this page and all after it. */
export type PageResult<V, E> = PageIterator<Result<V, E>>;

/** What a page and all after it are made of. */
interface Own<Item> {
  readonly items: readonly Item[];
  readonly hasNext: boolean;
  next(): Promise<Own<Item> | undefined>;
}

/** Send an operation and give the page it answers with. */
export function callPageIterator<T, Item, E extends SDKError>(
  client: ClientCore,
  operation: Operation,
  given: Arguments,
  options?: RequestOptions,
): Promise<PageResult<Page<T, Item>, E>> {
  return iterators(
    callPages<T, Item, E>(client, operation, given, options),
    ({ response, value }) => ({ result: value, response }),
  );
}

/** The first page of a list; `shown` gives what a page has beside its items. */
export async function iterators<O extends Own<Item>, V, Item, E extends SDKError>(
  first: Promise<Result<O, E>>,
  shown: (page: O) => V,
): Promise<PageResult<PageOf<V, Item>, E>> {
  type Outcome = Result<PageOf<V, Item>, E>;

  function outcome(result: Result<O, E>): PageResult<PageOf<V, Item>, E> {
    if (!result.ok || !(result.value as O | undefined)) {
      return iterated<Outcome>(result as Outcome, () => null);
    }
    const { response, value } = result;
    const next = (): Promise<Result<O, E>> | null => (value.hasNext ? after(value, response) : null);
    const page = iterated(
      { ...shown(value), items: value.items, hasNext: value.hasNext },
      () => next()?.then(unwrapped) ?? null,
    );
    return iterated<Outcome>({ ...result, value: page }, () => next()?.then(outcome) ?? null);
  }

  function unwrapped(result: Result<O, E>): PageOf<V, Item> {
    const { error, value } = outcome(result);
    if (error) throw error;
    return value as PageOf<V, Item>;
  }

  return outcome(await first);
}

/** The page after one, or why there is none. */
async function after<O extends Own<unknown>, E>(
  page: O,
  response: Response,
): Promise<Result<O, E>> {
  try {
    return { ok: true, value: (await page.next()) as O, response };
  } catch (error) {
    return { ok: false, error: error as E };
  }
}

function iterated<V>(value: V, next: () => Promise<PageIterator<V>> | null): PageIterator<V> {
  const page = { ...value, next };
  return Object.assign(page, createPageIterator<V>(page, () => false));
}
