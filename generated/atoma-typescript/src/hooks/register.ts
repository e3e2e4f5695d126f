/** Runs hooks as published packages know them around this package's calls. */

import { type SDKOptions, serverURLFromOptions } from "../lib/config.js";
import { HTTPClient, type HTTPClientOptions } from "../lib/http.js";
import { type ClientCore, type ClientState, type GivenOptions, stateOf } from "../runtime/client.js";
import type { HookContext as OwnContext, Hooks as OwnHooks } from "../runtime/hooks.js";
import type { WireRequest } from "../runtime/request.js";
import { SDKHooks } from "./hooks.js";
import type { HookContext } from "./types.js";

/** Register the hooks of `registration` with a client; once, however often this is called. */
export function register(own: OwnHooks, client: ClientState): void {
  if (registered.has(client)) return;
  registered.add(client);
  const given = client.options["hooks"];
  const hooks = given instanceof SDKHooks ? given : new SDKHooks();
  change(client, hooks);
  own.beforeRequest.push((context, request) => prepare(hooks, contextOf(context, client), request));
  own.afterSuccess.push((context, response) =>
    hooks.afterSuccess(contextOf(context, client), response),
  );
  if (given || hooks.afterErrorHooks.length > 0) runAfterErrors(own, client, hooks);
}

/** The same for a client that is made already. */
export function registerWith(client: ClientCore): void {
  const state = stateOf(client);
  // A server that there isn't is told of at once.
  baseOf(state);
  register(state.hooks, state);
}

const registered = new WeakSet<ClientState>();

/** What a hook may change of what a client was told. */
const CHANGEABLE = [
  "serverURL",
  "httpClient",
  "retryConfig",
  "timeoutMs",
  "debugLogger",
] as const;

/** Run the hooks that change what a client was told. */
function change(made: ClientState, hooks: SDKHooks): void {
  if (hooks.sdkInitHooks.length === 0) return;
  const { options } = made;
  const { httpClient } = options;
  const client =
    httpClient instanceof HTTPClient ? httpClient : new HTTPClient(fetching(httpClient));
  const baseURL = baseOf(made);
  const given = hooks.sdkInit({ ...options, baseURL, client });
  const changes: Record<string, unknown> = {};
  for (const name of CHANGEABLE) {
    if (name in given) changes[name] = given[name];
  }
  if (given.client !== client) changes["httpClient"] = given.client;
  if (given.baseURL && given.baseURL.href !== baseURL?.href) {
    changes["serverURL"] = given.baseURL.href;
  }
  made.options = { ...options, ...changes };
}

/** What an HTTP client is made of that sends by another sender. */
function fetching(sender: GivenOptions["httpClient"]): HTTPClientOptions {
  if (!sender) return {};
  return {
    fetcher: (input, init) =>
      sender(input instanceof Request ? input.url : String(input), init ?? {}),
  };
}

/** Run the hooks that change a request. */
async function prepare(hooks: SDKHooks, context: HookContext, request: WireRequest): Promise<void> {
  if (hooks.beforeCreateRequestHooks.length > 0) {
    const { method, headers, body } = request;
    const url = new URL(request.url);
    const options = { method, headers, body: body ?? null };
    const made = hooks.beforeCreateRequest(context, { url, options });
    request.url = made.url.href;
    request.method = made.options?.method ?? method;
    request.headers = new Headers(made.options?.headers);
    request.body = made.options?.body ?? undefined;
  }
  if (hooks.beforeRequestHooks.length > 0) {
    const before = asSent(request);
    const after = await hooks.beforeRequest(context, before);
    request.method = after.method;
    request.url = after.url;
    request.headers = new Headers(after.headers);
    if (after !== before) {
      request.body = after.body ? await after.arrayBuffer() : undefined;
    }
  }
  Object.assign(request, { [CONTEXT]: context });
}

/** The request as `fetch` knows it; a body that is a stream isn't in it. */
function asSent({ method, url, headers, body }: WireRequest): Request {
  const whole = body instanceof ReadableStream ? undefined : body;
  return new Request(url, { method, headers, body: whole ?? null });
}

/** Where a request that is sent has the call that it is of. */
const CONTEXT = Symbol("context");

/** Run the hooks for every response that tells of an error, before it is read; what they give is gone on with. */
function runAfterErrors(own: OwnHooks, client: ClientState, hooks: SDKHooks): void {
  const { httpClient = fetch } = client.options;
  const seen = new WeakMap<Response, { error: unknown }>();

  async function send(url: string, init: RequestInit & { [CONTEXT]?: HookContext }): Promise<Response> {
    const { [CONTEXT]: context, ...rest } = init;
    const response = await httpClient(url, rest);
    if (!context || response.status < 400) return response;
    const { error, response: given } = await hooks
      .afterError(context, response, null)
      .catch((thrown: unknown) => ({ error: thrown, response: null }));
    // What a hook fails with is no status that a call is tried again for.
    const answer = error ? Response.error() : (given ?? response);
    seen.set(answer, { error });
    return answer;
  }

  client.options = { ...client.options, httpClient: send as typeof httpClient };
  own.afterError.push(async (context, response, error) => {
    const known = response && seen.get(response);
    const given =
      known ?? (await hooks.afterError(contextOf(context, client), response ?? null, error));
    if (given.error && given.error !== error) throw given.error;
  });
}

/** Where a client's requests go. */
function baseOf({ options }: ClientState): URL | null {
  const { serverIndex } = options;
  const serverIdx = typeof serverIndex === "number" ? serverIndex : undefined;
  return serverURLFromOptions({ ...options, serverIdx } as SDKOptions);
}

/** A call, and the client that it is made by. */
function contextOf({ operationId }: OwnContext, client: ClientState): HookContext {
  const { options } = client;
  return {
    operationID: operationId,
    baseURL: baseOf(client) ?? "",
    options: options as HookContext["options"],
    retryConfig: options.retryConfig ?? { strategy: "none" },
    oAuth2Scopes: null,
    resolvedSecurity: null,
  };
}
