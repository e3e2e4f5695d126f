/** One call, from its arguments to its result. */

import { buildRequest } from "./build.js";
import { type ClientCore, type ClientState, send, stateOf } from "./client.js";
import { within } from "./clock.js";
import { NoResponseError, SDKError, textOf } from "./errors.js";
import type { HookContext } from "./hooks.js";
import { interpret } from "./interpret.js";
import type { Arguments, Operation } from "./operation.js";
import { drop } from "./reading.js";
import type { PageOptions, RequestOptions, WireRequest } from "./request.js";
import type { Result } from "./result.js";
import { patience } from "./retry.js";

// Functions have these from here: one import instead of six, in as many modules as there are operations.
export { json } from "./contents.js";
export type { SDKError } from "./errors.js";
export type { Operation } from "./operation.js";
export type { RequestOptions } from "./request.js";
export type { Result } from "./result.js";

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
    pages?.prepare(request);
    return await exchange(client, operation, context, request, options, pages);
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
  client: ClientState,
  operation: Operation,
  context: HookContext,
  request: WireRequest,
  options: RequestOptions,
  pages: PageOptions | undefined,
): Promise<Result<T, E>> {
  const { definition } = client;
  const policy = operation.retries ?? definition.retries;
  const config = options.retries ?? client.options.retryConfig ?? policy?.config;
  const waitAfter = patience(
    // A stream can be sent once.
    request.body instanceof ReadableStream ? undefined : config,
    Date.now,
    options.retryCodes ?? policy?.statuses,
    // Others may be carried out twice (RFC 9110, 9.2.2), or the server sees to that by a key.
    !definition.identify &&
      /^(POST|PATCH)(?!.*idempotency-key)/.test(
        `${[request.method, ...request.headers.keys()]}`,
      ),
  );
  const timeout =
    options.timeoutMs ??
    client.options.timeoutMs ??
    operation.timeoutMs ??
    definition.timeoutMs;
  const callers = options.signal ?? options.fetchOptions?.signal;

  /** What the response to a request holds, or how long to wait before it is sent again. */
  async function attempt(signal: AbortSignal): Promise<Result<T, E> | number> {
    const own: WireRequest = { ...request, headers: new Headers(request.headers) };
    const init = { ...options, ...options.fetchOptions, signal } as RequestInit;
    await definition.authorize?.(
      operation.security,
      own,
      (asked, more) => send(client, asked, { ...init, ...more }),
      options.security ?? client.options,
    );
    for (const hook of client.hooks.beforeRequest) await hook(context, own);
    const response = await send(client, own, init);
    let result: Result<T, E> | undefined;
    try {
      // Where the sender doesn't heed the signal, the one who waited has left.
      signal.throwIfAborted();
      return (
        own.renew?.(response, request) ??
        waitAfter(response) ??
        (result = await interpret(
          client,
          operation,
          context,
          response,
          pages,
          callers,
          timeout,
        ))
      );
    } finally {
      // Whatever is left of a success's body is the caller's to read.
      if (!result) drop(response);
    }
  }

  for (;;) {
    let outcome: Result<T, E> | number | undefined;
    try {
      outcome = await within(timeout, callers, attempt);
    } catch (error) {
      // Whoever gave up is told so instead of waiting.
      if (error instanceof NoResponseError) {
        outcome = waitAfter(undefined, error.message);
      }
      if (outcome === undefined) throw error;
    }
    if (typeof outcome === "object") return outcome;
    await within(outcome, callers);
  }
}
