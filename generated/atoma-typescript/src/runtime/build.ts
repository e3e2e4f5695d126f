/** A request, made of an operation and its arguments. */

import { type ClientCore, isBrowser } from "./client.js";
import type { Arguments, Draft, Operation } from "./operation.js";
import {
  type RequestOptions,
  type WireRequest,
  withQuery,
} from "./request.js";

/** The request of an operation, without credentials. */
export function buildRequest(
  client: ClientCore,
  operation: Operation,
  given: Arguments,
  options: RequestOptions,
): WireRequest {
  const headers = new Headers({ Accept: acceptOf(operation) });
  if (!isBrowser) {
    headers.set("User-Agent", `${client.definition.packageName} (TypeScript)`);
  }
  const draft: Draft = { path: {}, query: [], cookies: [], headers };
  for (const parameter of operation.parameters ?? []) {
    const shared = client.definition.shared?.[parameter.name];
    const value =
      // Arguments may be called `constructor`, which every object has.
      (Object.hasOwn(given, parameter.key) ? given[parameter.key] : undefined) ??
      (shared === undefined ? undefined : client.option(shared)) ??
      parameter.fallback;
    if (value != null) parameter.add(draft, value);
  }
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const written = draft.path[name];
    if (written) return written;
    throw new TypeError(`the path's ${name} must have a value`);
  });
  // URLs can't say these names: even percent-encoded they mean another folder.
  if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(path)) {
    throw new TypeError(`a part of the path can't be a dot or two: ${path}`);
  }
  if (draft.cookies.length > 0) headers.set("Cookie", draft.cookies.join("; "));
  const base = options.serverURL?.replace(/\/+$/, "");
  const request: WireRequest = {
    method: operation.method,
    url: withQuery(`${base ?? client.baseURL(operation)}${path}`, draft.query),
    headers,
    body: undefined,
  };
  addIdempotencyKey(client, request);
  addBody(client, operation, given, request, options);
  return request;
}

function acceptOf(operation: Operation): string {
  const contents = Object.values(operation.responses ?? {}).flat();
  return [...new Set(contents.map((one) => one.mediaType))].join(", ") || "*/*";
}

/** Add a key that is the same for every attempt of a call, so that the server carries it out once. */
function addIdempotencyKey(client: ClientCore, request: WireRequest): void {
  const name = client.definition.idempotencyHeader;
  if (
    name &&
    ["POST", "PATCH"].includes(request.method) &&
    !request.headers.has(name)
  ) {
    request.headers.set(name, crypto.randomUUID());
  }
}

function addBody(
  client: ClientCore,
  operation: Operation,
  given: Arguments,
  request: WireRequest,
  options: RequestOptions,
): void {
  const { headers } = request;
  const added = {
    ...Object.fromEntries(new Headers(options.fetchOptions?.headers)),
    ...options.headers,
  };
  for (const [name, text] of Object.entries(added)) headers.set(name, text);
  const { body } = operation;
  const value = body && given[body.key];
  if (!body || value === undefined) return;
  if (!client.options.httpClient && /^(GET|HEAD)$/.test(request.method)) {
    throw new TypeError(`fetch sends no body with ${request.method}`);
  }
  const wanted = headers.get("Content-Type");
  const encoded = body.encode(value, wanted);
  request.body = encoded.body;
  const own = encoded.contentType;
  // A boundary is known only here.
  if (own !== undefined && (!wanted || own.startsWith(`${wanted};`))) {
    headers.set("Content-Type", own);
  }
}
