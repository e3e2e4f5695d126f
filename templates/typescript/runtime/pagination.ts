/** How the page after one is asked for. */

import { own } from "./codec.js";
import { finite, stringify } from "./json.js";
import type { Arguments, Pagination, Path } from "./operation.js";

/** What an API says of its pages besides. */
interface PageOptions {
  readonly items?: Path;
  /** Where a body says whether pages follow. */
  readonly more?: Path;
}

/** The response says what to give at `input`, and whether pages follow. */
export function cursor(
  input: Path,
  next: Path,
  { items, more }: PageOptions = {},
): Pagination {
  return {
    items,
    more,
    isCounted: false,
    tokenOf(given) {
      const value = found(given, input);
      return value == null ? undefined : tokenIn(value);
    },
    following(given, _, body) {
      const value = says(body, more) === false ? null : found(body, next);
      return value == null || value === "" || value === false
        ? undefined
        : { given: changed(given, input, value), token: tokenIn(value) };
    },
  };
}

/** What counted pages have besides. */
interface CountOptions extends PageOptions {
  /** What is counted from. */
  readonly first?: number;
  /** What stands there says how many items a page has, `size` where nothing does. */
  readonly limit?: Path;
  readonly size?: number;
  /** Where a body says how many pages there are. */
  readonly pages?: Path;
}

/** What stands at `input` counts the items to leave out. */
export function offset(input: Path, options: CountOptions = {}): Pagination {
  return counted(input, options, (number, given, page) =>
    goesOn(options, given, page)
      ? number + (page.items.length || (lengthOf(options, given) ?? 0))
      : undefined,
  );
}

/** What stands at `input` counts pages; the response may say how many there are. */
export function pageNumber(input: Path, options: CountOptions = {}): Pagination {
  const { first = 1, pages } = options;
  return counted(input, { ...options, first }, (number, given, page) => {
    const count = pages && found(page.body, pages);
    const hasNext =
      typeof count === "number"
        ? number - first + 1 < count
        : goesOn(options, given, page);
    return hasNext ? number + 1 : undefined;
  });
}

/** A page's items, and what its response holds. */
interface Answered {
  readonly items: readonly unknown[];
  readonly body: unknown;
}

function counted(
  input: Path,
  { first = 0, items, more }: CountOptions,
  next: (number: number, given: Arguments, page: Answered) => number | undefined,
): Pagination {
  return {
    items,
    more,
    isCounted: true,
    tokenOf: () => undefined,
    following(given, listed, body) {
      const number = Number(found(given, input) ?? first);
      const following = next(number, given, { items: listed, body });
      return following === undefined
        ? undefined
        : { given: changed(given, input, following), token: `${following}` };
    },
  };
}

/** Whether pages follow: as the response says, else until one has fewer items than were asked for. */
function goesOn(options: CountOptions, given: Arguments, page: Answered): boolean {
  const length = lengthOf(options, given) ?? 0;
  return (
    says(page.body, options.more) ??
    (options.items !== undefined && page.items.length >= Math.max(1, length))
  );
}

/** How many items were asked for. */
function lengthOf({ limit, size }: CountOptions, given: Arguments): number | undefined {
  const length = limit && found(given, limit);
  return typeof length === "number" ? length : size;
}

/** Whether pages follow, as a body says; undefined where it says nothing of it. */
function says(body: unknown, more: Path | undefined): boolean | undefined {
  const said = more && found(body, more);
  return typeof said === "boolean" ? said : undefined;
}

/** The response holds the next page's URL. */
export function nextURL(next: Path, { items, more }: PageOptions = {}): Pagination {
  return {
    items,
    more,
    isCounted: false,
    tokenOf: () => undefined,
    following(given, _, body) {
      const url = says(body, more) === false ? "" : found(body, next);
      return typeof url === "string" && url ? { given, url, token: url } : undefined;
    },
  };
}

function tokenIn(value: unknown): string {
  return typeof value === "object" ? stringify(value, finite) : String(value);
}

/** What stands at a path. */
export function found(value: unknown, path: Path): unknown {
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
