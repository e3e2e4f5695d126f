/** Runs the hooks of `registration` in place of this package's own. */

import type { HookContext as OwnContext, Hooks as OwnHooks } from "../runtime/hooks.js";
import type { WireRequest } from "../runtime/request.js";
import { initHooks } from "./registration.js";
import type { HookContext, Hooks } from "./types.js";

/** Register them. */
export function register(hooks: OwnHooks): void {
  initHooks(attachedTo(hooks));
}

function attachedTo(own: OwnHooks): Hooks {
  return {
    registerSDKInitHook(): void {
      throw new Error("give serverURL and httpClient to the client's constructor instead");
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
      own.afterSuccess.push(async (context, response) => {
        const given = await hook.afterSuccess(contextOf(context), response);
        if (given !== response) {
          throw new TypeError("an afterSuccess hook has to give the response back");
        }
      });
    },
    registerAfterErrorHook(hook): void {
      own.afterError.push(async (context, response, error) => {
        const given = await hook.afterError(contextOf(context), response ?? null, error);
        if (given.error !== error && given.error) throw given.error;
      });
    },
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
