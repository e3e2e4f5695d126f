/** One call, from its arguments to its result. */

import { buildRequest } from "./build.js";
import {
  authorize,
  type ClientCore,
  type ClientState,
  send,
  stateOf,
} from "./client.js";
import { Clock, sleep } from "./clock.js";
import { NoResponseError, SDKError, textOf } from "./errors.js";
import type { HookContext } from "./hooks.js";
import { interpret } from "./interpret.js";
import type { Arguments, Operation } from "./operation.js";
import type { RequestOptions, WireRequest } from "./request.js";
import type { Result } from "./result.js";
import { patience } from "./retry.js";

/** What calls for further pages need besides. */
export interface PageOptions {
  /** Where the request goes, whatever the operation's path is. */
  readonly url: string | undefined;
  /** Gets the URL that the request goes to. */
  readonly sent: (url: string) => void;
  /** Gets the body of the success. */
  readonly keep: (body: string) => void;
}

/** Everything about a call that stays the same for all its attempts. */
export interface Call {
  readonly client: ClientState;
  readonly operation: Operation;
  readonly options: RequestOptions;
  readonly context: HookContext;
  readonly pages: PageOptions | undefined;
}

/** Send an operation, again where that may help, and give what its response holds. */
export async function call<T, E extends SDKError>(
  core: ClientCore,
  operation: Operation,
  given: Arguments,
  options: RequestOptions = {},
  pages?: PageOptions,
): Promise<Result<T, E>> {
  const client = stateOf(core);
  const context: HookContext = {
    operationId: operation.id,
    packageName: client.definition.packageName,
  };
  try {
    const request = buildRequest(client, operation, given, options);
    request.url = pages?.url ?? request.url;
    pages?.sent(request.url);
    const whole: Call = { client, operation, options, context, pages };
    return await exchange<T, E>(whole, request);
  } catch (cause) {
    let error = errorOf(cause);
    const { rawResponse } = error;
    try {
      for (const hook of client.hooks.afterError) {
        await hook(context, rawResponse, error);
      }
    } catch (thrown) {
      error = errorOf(thrown);
    }
    return { ok: false, error: error as E, response: rawResponse };
  }
}

function errorOf(cause: unknown): SDKError {
  return cause instanceof SDKError
    ? cause
    : new SDKError(textOf(cause), { cause });
}

/** The result of the response that counts: the last one. */
async function exchange<T, E extends SDKError>(
  whole: Call,
  request: WireRequest,
): Promise<Result<T, E>> {
  const { client, operation, options } = whole;
  const { definition } = client;
  const policy = operation.retries ?? definition.retries;
  const waitAfter = patience(
    options.retries ?? client.options.retryConfig ?? policy?.config,
    Date.now(),
    policy?.statuses,
  );
  const timeout =
    options.timeoutMs ??
    client.options.timeoutMs ??
    operation.timeoutMs ??
    definition.timeoutMs;
  const callers = options.signal ?? options.fetchOptions?.signal ?? undefined;
  // A stream can be sent once.
  const isReplayable = !(request.body instanceof ReadableStream);
  for (;;) {
    const clock = new Clock(timeout, callers);
    let wait: number | undefined;
    try {
      const response = await clock.within(() =>
        sent(whole, request, clock.signal),
      );
      if (isReplayable) wait = waitAfter(Date.now(), response);
      if (wait === undefined) {
        return await clock.within(() => interpret<T, E>(whole, response));
      }
      response.body?.cancel().catch(() => undefined);
    } catch (cause) {
      const error = clock.errorOf(cause);
      wait =
        isReplayable && error instanceof NoResponseError && !callers?.aborted
          ? waitAfter(Date.now())
          : undefined;
      if (wait === undefined) throw error;
    } finally {
      clock.stop();
    }
    await sleep(wait, callers);
  }
}

async function sent(
  { client, operation, options, context }: Call,
  request: WireRequest,
  signal: AbortSignal,
): Promise<Response> {
  const attempt = { ...request, headers: new Headers(request.headers) };
  const init = { ...options.fetchOptions, signal };
  await authorize(client, operation, attempt, (asked) =>
    send(client, asked, init),
  );
  for (const hook of client.hooks.beforeRequest) await hook(context, attempt);
  return await send(client, attempt, init);
}
