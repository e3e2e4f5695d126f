/** Options of calls that published packages have besides. */

import type { RequestOptions } from "./request.js";

/** Options, and the media type that the answer is asked for in. */
export interface AcceptOptions extends RequestOptions {
  readonly acceptHeaderOverride?: string | undefined;
}

/** The same options, where a header asks for the media type; one that was given itself wins. */
export function accepting(options: AcceptOptions = {}): RequestOptions {
  const { acceptHeaderOverride, ...rest } = options;
  if (acceptHeaderOverride === undefined) return rest;
  const headers = new Headers(rest.headers);
  if (!headers.has("Accept")) headers.set("Accept", acceptHeaderOverride);
  return { ...rest, headers };
}
