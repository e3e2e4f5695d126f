/** A request, made of an operation and its arguments. */

import { baseURL, type ClientState, isBrowser, optionOf } from "./client.js";
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
    headers.set("User-Agent", `${client.definition.packageName} (TypeScript)`);
  }
  const base = baseURL(client, operation, options.serverURL);
  const request: WireRequest = {
    method: operation.method,
    url: `${base}${operation.path}`,
    headers,
    base,
  };
  const { prepare, shared = {} } = client.definition;
  for (const { add, fallback, key, name } of operation.parameters ?? []) {
    const value =
      (Object.hasOwn(given, key) ? given[key] : undefined) ??
      optionOf(client, shared[name] ?? "") ??
      fallback;
    if (value != null) add(request, value);
  }
  const missing = /\{.+?\}/.exec(request.url);
  if (missing) throw new TypeError(`${missing[0]} must have a value`);
  prepare?.(request);
  for (const added of [options.fetchOptions?.headers, options.headers]) {
    setHeaders(headers, added);
  }
  const { body } = operation;
  const value = body && given[body.key];
  if (body && value !== undefined) {
    const wanted = headers.get("Content-Type");
    const { body: content, contentType } = body.encode(
      value,
      wanted,
      client.options.httpClient,
    );
    request.body = content;
    // A boundary is known only here.
    if (contentType?.startsWith(wanted ? `${wanted};` : "")) {
      headers.set("Content-Type", contentType);
    }
  }
  return request;
}
