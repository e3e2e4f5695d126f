/** Runs the hooks of `registration` in place of this package's own. */

import { serverURLFromOptions } from "../lib/config.js";
import { HTTPClient, type HTTPClientOptions } from "../lib/http.js";
import type { ClientState, GivenOptions } from "../runtime/client.js";
import type { HookContext as OwnContext, Hooks as OwnHooks } from "../runtime/hooks.js";
import type { WireRequest } from "../runtime/request.js";
import { initHooks } from "./registration.js";
import type { HookContext, Hooks } from "./types.js";

/** Register them, and run those that change what a client was told. */
export function register(hooks: OwnHooks, client: ClientState): void {
  initHooks(attachedTo(hooks, client));
}

/** What a hook may change of what a client was told. */
const CHANGEABLE = [
  "serverURL",
  "httpClient",
  "retryConfig",
  "timeoutMs",
  "debugLogger",
] as const;

function attachedTo(own: OwnHooks, made: ClientState): Hooks {
  return {
    registerSDKInitHook(hook): void {
      const { options } = made;
      const { httpClient, serverURL, serverIndex } = options;
      const client =
        httpClient instanceof HTTPClient ? httpClient : new HTTPClient(fetching(httpClient));
      const serverIdx = typeof serverIndex === "number" ? serverIndex : undefined;
      const baseURL = serverURLFromOptions({ serverURL, serverIdx });
      const given = hook.sdkInit({ ...options, baseURL, client });
      const changes: Record<string, unknown> = {};
      for (const name of CHANGEABLE) {
        if (name in given) changes[name] = given[name];
      }
      if (given.client && given.client !== client) changes["httpClient"] = given.client;
      if (given.baseURL && given.baseURL.href !== baseURL?.href) {
        changes["serverURL"] = given.baseURL.href;
      }
      made.options = { ...options, ...changes };
    },
    registerBeforeCreateRequestHook(hook): void {
      own.beforeRequest.push((context, request) => {
        const { method, headers } = request;
        const url = new URL(request.url);
        const made = hook.beforeCreateRequest(contextOf(context), {
          url,
          options: { method, headers },
        });
        request.url = made.url.href;
        request.headers = new Headers(made.options?.headers);
      });
    },
    registerBeforeRequestHook(hook): void {
      own.beforeRequest.push(async (context, request) => {
        const before = asSent(request);
        const after = await hook.beforeRequest(contextOf(context), before);
        request.method = after.method;
        request.url = after.url;
        request.headers = new Headers(after.headers);
        if (after !== before) {
          request.body = after.body ? await after.arrayBuffer() : undefined;
        }
      });
    },
    registerAfterSuccessHook(hook): void {
      own.afterSuccess.push((context, response) =>
        hook.afterSuccess(contextOf(context), response),
      );
    },
    registerAfterErrorHook(hook): void {
      own.afterError.push(async (context, response, error) => {
        const given = await hook.afterError(contextOf(context), response ?? null, error);
        if (given.error !== error && given.error) throw given.error;
      });
    },
  };
}

/** What an HTTP client is made of that sends by another sender. */
function fetching(sender: GivenOptions["httpClient"]): HTTPClientOptions {
  if (!sender) return {};
  return {
    fetcher: (input, init) =>
      sender(input instanceof Request ? input.url : String(input), init ?? {}),
  };
}

function contextOf({ operationId }: OwnContext): HookContext {
  return { operationID: operationId };
}

/** The request as `fetch` knows it; a body that is a stream isn't in it. */
function asSent({ method, url, headers, body }: WireRequest): Request {
  const whole = body instanceof ReadableStream ? undefined : body;
  return new Request(url, { method, headers, body: whole ?? null });
}
