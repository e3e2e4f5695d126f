/** Servers of any name, scheme and port: a sender that answers for all of them and remembers what each was asked. */

import type { HTTPClient } from "#runtime/client.js";

/** A request as one of the servers saw it. */
export interface Seen {
  readonly url: URL;
  readonly redirect: RequestInit["redirect"];
  /** Everything that was sent, as text. */
  readonly text: string;
}

/** What is answered at a URL. */
export type Reply = (seen: Seen) => Response;

export interface World {
  readonly seen: Seen[];
  readonly httpClient: HTTPClient;
}

/** A world where these URLs (without their queries) have answers; any other has an empty list. */
export function world(replies: Readonly<Record<string, Reply>>): World {
  const seen: Seen[] = [];
  return {
    seen,
    async httpClient(address, init) {
      const url = new URL(address);
      const headers = [...new Headers(init.headers)].join();
      const body = init.body == null ? "" : await new Response(init.body).text();
      const one: Seen = {
        url,
        redirect: init.redirect,
        text: `${address} ${headers} ${body}`,
      };
      seen.push(one);
      const reply = replies[`${url.origin}${url.pathname}`] ?? json({ data: [] });
      const response = reply(one);
      // As that of `fetch`: where the answer came from.
      Object.defineProperty(response, "url", { value: address });
      return response;
    },
  };
}

/** An answer in JSON. */
export function json(value: unknown, status = 200): Reply {
  return () => Response.json(value, { status });
}

/** A redirect. */
export function to(location: string, status = 302): Reply {
  return () => new Response(null, { status, headers: { location } });
}
