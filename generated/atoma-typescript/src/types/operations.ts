/** Pages as older packages have them. Pages of this one are `Page` objects, which know the next page, too. */

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
