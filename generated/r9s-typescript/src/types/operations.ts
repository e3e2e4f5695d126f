/** Pages: what a call gives that has more after it. */

import type { Result } from "./fp.js";

/** Asks for a page; null where there is none. */
export type Paginator<V> = () => Promise<V & { next: Paginator<V> }> | null;

/** A page that gives, as it is iterated, itself and all pages after it. */
export type PageIterator<V, PageState = unknown> = V & {
  next: Paginator<V>;
  [Symbol.asyncIterator]: () => AsyncIterableIterator<V>;
  "~next"?: PageState | undefined;
};

/** What makes a page such an iterator; no page after one that `halt` is true of. */
export function createPageIterator<V>(
  page: V & { next: Paginator<V> },
  halt: (v: V) => boolean,
): { [Symbol.asyncIterator]: () => AsyncIterableIterator<V> } {
  return {
    async *[Symbol.asyncIterator](): AsyncIterableIterator<V> {
      for (let here: typeof page | null = page; here; here = await here.next()) {
        yield here as unknown as Awaited<V>;
        if (halt(here)) return;
      }
    },
  };
}

/** A value that is the only page. */
export function haltIterator<V extends object>(v: V): PageIterator<V, undefined> {
  const page = { ...v, next: () => null };
  return Object.assign(page, createPageIterator<V>(page, () => true));
}

/** Pages without their results' wrapping; an error is thrown. */
export async function unwrapResultIterator<V, PageState>(
  iteratorPromise: Promise<PageIterator<Result<V, unknown>, PageState>>,
): Promise<PageIterator<V, PageState>> {
  const first = await iteratorPromise;
  const page = unwrapped(first);
  const state = { "~next": first["~next"] };
  return Object.assign(page, state, createPageIterator<V>(page, () => false));
}

function unwrapped<V>(
  result: Result<V> & { next: Paginator<Result<V>> },
): V & { next: Paginator<V> } {
  if (!result.ok) throw result.error;
  const next: Paginator<V> = () => result.next()?.then(unwrapped) ?? null;
  return { ...result.value, next };
}
