/** Pages that are envelopes, as published packages give them. */

import type { ClientCore } from "./client.js";
import {
  callEnvelopedPages,
  type EnvelopePage as OwnPage,
  type EnvelopedOperation,
} from "./envelopes.js";
import type { SDKError } from "./errors.js";
import type { Arguments } from "./operation.js";
import { iterators, type PageOf, type PageResult } from "./published_pages.js";
import type { RequestOptions } from "./request.js";

/** An answer that is a page of items. Iterating gives this page and all after it. */
export type EnvelopePage<T, Item> = PageOf<T, Item>;

/** Send an operation and give the page it answers with. */
export function callEnvelopeIterator<T, Item, E extends SDKError>(
  client: ClientCore,
  operation: EnvelopedOperation,
  given: Arguments,
  options?: RequestOptions,
): Promise<PageResult<EnvelopePage<T, Item>, E>> {
  return iterators<OwnPage<T, Item>, T, Item, E>(
    callEnvelopedPages<T, Item, E>(client, operation, given, options),
    (page) => page,
  );
}
