/** Redirects (RFC 9110, 15.4), followed here so that credentials stay with the server they are for. */

import type { WireRequest } from "./request.js";

/** The request that a response asks for instead; undefined if it asks for none, or for one that can't be made. */
export function redirected(
  request: WireRequest,
  response: Response,
): WireRequest | undefined {
  const { status } = response;
  const location = response.headers.get("location");
  if (
    !/^30[12378]$/.test(status as never) ||
    !location ||
    !URL.canParse(location, request.url)
  ) {
    return undefined;
  }
  const url = new URL(location, request.url);
  // A user in a URL is a credential that a server makes up.
  if (!/^https?:\/\/[^/@]*\//.test(url.href)) return undefined;
  let { method, body } = request;
  let headers = new Headers(request.headers);
  if (status < 304 && method !== "HEAD" && (status === 303 || method === "POST")) {
    method = "GET";
    body = undefined;
    headers.delete("content-type");
  } else if (body instanceof ReadableStream) return undefined;
  if (url.origin !== new URL(request.url).origin) {
    // What another server may see; everything else could be a secret or mean something only here.
    headers = new Headers(
      [...headers].filter(([name]) =>
        /^(accept(-language)?|content-type|user-agent)$/.test(name),
      ),
    );
  }
  return { method, url: url.href, headers, body };
}
