/** One call, from its arguments to its result. */

import type { ClientCore } from "./client.js";
import { Clock, sleep } from "./clock.js";
import { chooseContent, isJSON, mediaTypeOf } from "./contents.js";
import { log } from "./debug.js";
import {
  ConnectionError,
  RequestTimeoutError,
  ResponseValidationError,
  SDKError,
  shown,
  StatusError,
  statusMessage,
} from "./errors.js";
import type { HookContext } from "./hooks.js";
import {
  type Arguments,
  byStatus,
  contentsOf,
  type Draft,
  type Operation,
} from "./operation.js";
import {
  type RequestOptions,
  type WireRequest,
  withQuery,
} from "./request.js";
import type { Result } from "./result.js";
import { Attempts } from "./retry.js";

/** What calls for further pages need besides. */
export interface PageOptions {
  /** Where the request goes, whatever the operation's path is. */
  readonly url: string | undefined;
  /** Gets the body of the success. */
  readonly keep: (body: string) => void;
}

/** Everything about a call that stays the same for all its attempts. */
interface Call {
  readonly client: ClientCore;
  readonly operation: Operation;
  readonly options: RequestOptions;
  readonly context: HookContext;
  readonly pages: PageOptions | undefined;
}

/** Send an operation, again where that may help, and give what its response holds. */
export async function call<T, E extends SDKError>(
  client: ClientCore,
  operation: Operation,
  given: Arguments,
  options: RequestOptions = {},
  pages?: PageOptions,
): Promise<Result<T, E>> {
  const context: HookContext = {
    operationId: operation.id,
    packageName: client.definition.packageName,
  };
  try {
    const request = buildRequest(client, operation, given, options);
    if (pages?.url !== undefined) request.url = pages.url;
    const whole: Call = { client, operation, options, context, pages };
    return await exchange<T, E>(whole, request);
  } catch (cause) {
    const error =
      cause instanceof SDKError ? cause : new SDKError(textOf(cause), { cause });
    const { rawResponse } = error;
    for (const hook of client.hooks.afterError) {
      await hook(context, rawResponse, error);
    }
    return { ok: false, error: error as E, response: rawResponse };
  }
}

/** The request of an operation, without credentials. */
function buildRequest(
  client: ClientCore,
  operation: Operation,
  given: Arguments,
  options: RequestOptions,
): WireRequest {
  const headers = new Headers({ Accept: acceptOf(operation) });
  if (typeof window === "undefined") {
    headers.set("User-Agent", `${client.definition.packageName} (TypeScript)`);
  }
  const draft: Draft = { path: {}, query: [], cookies: [], headers };
  for (const parameter of operation.parameters ?? []) {
    const shared = client.definition.shared?.[parameter.name];
    const value =
      given[parameter.key] ??
      (shared === undefined ? undefined : client.option(shared)) ??
      parameter.fallback;
    if (value != null) parameter.add(draft, value);
  }
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const written = draft.path[name];
    if (written) return written;
    throw new TypeError(`the path's ${name} must have a value`);
  });
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

/** The result of the response that counts: the last one. */
async function exchange<T, E extends SDKError>(
  whole: Call,
  request: WireRequest,
): Promise<Result<T, E>> {
  const { client, operation, options } = whole;
  const { definition } = client;
  const policy = operation.retries ?? definition.retries;
  const attempts = new Attempts(
    options.retries ?? client.options.retryConfig ?? policy?.config,
    policy?.statuses,
    Date.now(),
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
      const response = await sent(whole, request, clock.signal);
      wait = attempts.afterStatus(response, Date.now());
      if (wait === undefined || !isReplayable) {
        return await interpret<T, E>(whole, response);
      }
      await response.body?.cancel();
    } catch (cause) {
      const error = clock.errorOf(cause);
      const mayHelp =
        isReplayable &&
        (error instanceof ConnectionError ||
          error instanceof RequestTimeoutError);
      wait = mayHelp ? attempts.afterFailure(Date.now()) : undefined;
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
  const logger = client.options.debugLogger;
  const attempt = { ...request, headers: new Headers(request.headers) };
  const init = { ...options.fetchOptions, signal };
  await client.authorize(operation, attempt, (asked) => {
    log(logger, asked);
    return client.send(asked, init);
  });
  for (const hook of client.hooks.beforeRequest) await hook(context, attempt);
  log(logger, attempt);
  try {
    const response = await client.send(attempt, init);
    log(logger, attempt, response);
    return response;
  } catch (cause) {
    throw new ConnectionError(`No response: ${textOf(cause)}`, { cause });
  }
}

/** The result that a response holds. */
async function interpret<T, E extends SDKError>(
  { client, operation, context, pages }: Call,
  response: Response,
): Promise<Result<T, E>> {
  const contents = contentsOf(operation, response.status);
  if (!contents) throw await errorOf(operation, response);
  for (const hook of client.hooks.afterSuccess) await hook(context, response);
  const content = chooseContent(contents, mediaTypeOf(response));
  let value: unknown;
  if (content?.stream) {
    value = content.stream(response);
  } else {
    const body = await bodyOf(response);
    pages?.keep(body);
    if (content) {
      value = decoded(content.decode, response, body);
    } else if (body && contents.length > 0) {
      const found = mediaTypeOf(response) || "no content type";
      const message = `Unexpected content type ${found}: ${shown(body)}`;
      throw new StatusError(message, { response, body });
    }
  }
  return { ok: true, value: value as T, response };
}

function decoded(
  decode: (body: string) => unknown,
  response: Response,
  body: string,
): unknown {
  try {
    return decode(body);
  } catch (cause) {
    const message = `The response isn't what was promised: ${textOf(cause)}\nBody: ${shown(body)}`;
    throw new ResponseValidationError(message, { response, body, cause });
  }
}

/** The error of an error response: typed where the body is what its status promises. */
async function errorOf(
  operation: Operation,
  response: Response,
): Promise<SDKError> {
  const { status } = response;
  const body = await bodyOf(response);
  const message = statusMessage(status, body);
  const details = { response, body };
  const kind =
    byStatus(operation.errors, status) ?? operation.errors?.["default"];
  if (kind && isJSON(mediaTypeOf(response))) {
    try {
      const wire: unknown = JSON.parse(body);
      const data = kind.codec ? kind.codec().decode(wire) : wire;
      return new kind(message, details, data as never);
    } catch {
      // What isn't JSON is reported as it came.
    }
  }
  return new StatusError(message, details);
}

async function bodyOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    const message = `The connection broke: ${textOf(cause)}`;
    throw new ConnectionError(message, { response, cause });
  }
}

function textOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error
    ? `${cause.message}: ${cause.cause.message}`
    : cause.message;
}
