/** A request, made of an operation and its arguments. */

import { baseURL, type ClientState, isBrowser } from "./client.js";
import { allContents, type Arguments, type Operation } from "./operation.js";
import { type RequestOptions, setHeaders, type WireRequest } from "./request.js";

/** The request of an operation, without credentials. */
export function buildRequest(
  client: ClientState,
  operation: Operation,
  given: Arguments,
  options: RequestOptions,
): WireRequest {
  const types = allContents(operation).map((content) => content.mediaType);
  const headers = new Headers({ Accept: [...new Set(types)].join(", ") || "*/*" });
  if (!isBrowser) {
    headers.set("User-Agent", client.definition.userAgent);
  }
  const base = baseURL(client, operation, options.serverURL);
  const request: WireRequest = {
    method: operation.method,
    url: `${base}${operation.path}`,
    headers,
    base,
  };
  operation.parameters?.(request, given, client);
  const { extraBody, extraQuery } = options;
  if (extraQuery) {
    // A URL may be relative.
    const [url, query] = request.url.split(/\?(.*)/s);
    const all = new URLSearchParams(query);
    for (const name in extraQuery) {
      all.delete(name);
      for (const one of [extraQuery[name]].flat()) all.append(name, one as string);
    }
    request.url = `${url}?${all}`;
  }
  client.definition.identify?.(request);
  setHeaders(headers, options.fetchOptions?.headers);
  setHeaders(headers, options.headers);
  const { body } = operation;
  const value = body && given[body.key];
  if (extraBody || value !== undefined) {
    if (!body) throw new TypeError("extraBody: no body");
    const wanted = headers.get("Content-Type");
    const { body: content, contentType } = body.encode(
      value,
      wanted,
      client.options.httpClient,
      extraBody,
    );
    request.body = content;
    // A boundary is known only here.
    if (contentType?.startsWith(wanted ? wanted + ";" : "")) {
      headers.set("Content-Type", contentType);
    }
  }
  return request;
}
