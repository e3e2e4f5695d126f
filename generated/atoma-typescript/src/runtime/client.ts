/** The base of the client's class: what all its calls share. */

import { log, type Logger } from "./debug.js";
import { ConnectionError, textOf } from "./errors.js";
import type { Hooks } from "./hooks.js";
import type { Operation } from "./operation.js";
import { drop } from "./reading.js";
import { redirected } from "./redirect.js";
import type { WireRequest } from "./request.js";
import type { RetryConfig, RetryPolicy } from "./retry.js";
import type { Authorize } from "./security.js";
import type { BaseURL } from "./server.js";

/** Sends requests in place of the global `fetch`. */
export type HTTPClient = (url: string, init: RequestInit) => Promise<Response>;

/** What a client can be told, whatever the API. */
export interface ClientOptions {
  /** A base URL in place of the API's. */
  readonly serverURL?: string | undefined;
  /** When to try again. */
  readonly retryConfig?: RetryConfig | undefined;
  /** How long an attempt may take, in milliseconds; where the answer is a stream, each read of it. */
  readonly timeoutMs?: number | undefined;
  /** Sends requests in place of the global `fetch`. */
  readonly httpClient?: HTTPClient | undefined;
  /** How long a body may be that is read whole, in bytes; any length unless said otherwise. */
  readonly maxResponseBytes?: number | undefined;
  /** Is told of requests and responses, secrets left out; `console` will do. */
  readonly debugLogger?: Logger | undefined;
}

/** What the API's description says of all operations. */
export interface Definition {
  readonly packageName: string;
  /** What requests are sent by, where that isn't the browser's to say. */
  readonly userAgent: string;
  readonly register: (hooks: Hooks, client: ClientState) => void;
  readonly baseURL?: BaseURL;
  /** Proves who calls, where the API has ways to. */
  readonly authorize?: Authorize;
  /** Options by name of parameter, for parameters that all operations share. */
  readonly shared?: Readonly<Record<string, string>>;
  readonly retries?: RetryPolicy;
  readonly timeoutMs?: number;
  /** Adds what the server knows a call by that it has seen before. */
  readonly identify?: (request: WireRequest) => void;
}

/** Whether `fetch` is a browser's, in a page or in a worker. */
export const isBrowser: boolean =
  "window" in globalThis || "importScripts" in globalThis;

/** What a client was told: what all take, and what the API's description names. */
export type GivenOptions = ClientOptions & Readonly<Record<string, unknown>>;

/** What a client is made of. */
export interface ClientState {
  /** What the API's description says. */
  readonly definition: Definition;
  /** What the client was told; a hook may put others in their place as the client is made. */
  options: GivenOptions;
  /** What runs around every call. */
  readonly hooks: Hooks;
}

/** What a client keeps from all but this package, so that no name in an API's description means the same. */
export let stateOf: (client: ClientCore) => ClientState;

/** A client's configuration; standalone functions take it as their first argument. */
export class ClientCore {
  static {
    stateOf = (client) => client.#state;
  }

  readonly #state: ClientState;

  constructor(definition: Definition, options: ClientOptions) {
    const hooks: Hooks = { beforeRequest: [], afterSuccess: [], afterError: [] };
    definition.register(
      hooks,
      (this.#state = { definition, options: options as GivenOptions, hooks }),
    );
  }
}

/** Send a request, and the ones that its response asks for instead. */
export async function send(
  { options }: ClientState,
  request: WireRequest,
  init: RequestInit = {},
): Promise<Response> {
  const { debugLogger, httpClient = fetch } = options;
  // Browsers hide where a redirect leads, and leave credentials out themselves.
  const follows = !isBrowser && (init.redirect ?? "follow") === "follow";
  let asked = request;
  // So many redirects are followed.
  for (let left = 20; ; left--) {
    log(debugLogger, asked);
    const { url, base: _, renew: __, ...rest } = asked;
    let response: Response;
    try {
      // A stream is sent while it is read, which `fetch` wants to be told; it doesn't mind otherwise.
      response = await httpClient(url, {
        ...init,
        ...(follows && { redirect: "manual" }),
        ...rest,
        duplex: "half",
      } as RequestInit);
    } catch (cause) {
      const text = textOf(cause);
      // What senders say of a URL that they refuse has all of it: a key, a user.
      if (text.includes(url) || /scheme/.test(text)) {
        throw new TypeError("Unusable URL");
      }
      throw new ConnectionError(`No response: ${text}`, { cause });
    }
    log(debugLogger, asked, response);
    const following = follows && left && redirected(asked, response);
    if (!following) return response;
    drop(response);
    asked = following;
  }
}

/** Where an operation's requests go: to its own servers, unless the client or the call was told another. */
export function baseURL(
  client: ClientState,
  operation: Operation,
  given: string | URL | undefined = client.options.serverURL,
): string {
  const base =
    (given === undefined && operation.baseURL) || client.definition.baseURL;
  const url = base?.(client.options, given) ?? given;
  if (url === undefined) throw new TypeError("no serverURL");
  return `${url}`.replace(/(^|[^/])\/+$/, "$1");
}
