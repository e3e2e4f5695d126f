/** A sender of requests with hooks of its own, and what its errors are. */

import {
  ConnectionError,
  RequestAbortedError,
  RequestTimeoutError,
} from "../runtime/errors.js";

/** Sends a request as `fetch` does. */
export type Fetcher = (
  input: Parameters<typeof fetch>[0],
  init?: RequestInit,
) => Promise<Response>;

/** A value, or a promise of it. */
export type Awaitable<T> = T | Promise<T>;

/** A request that is about to be made. */
export type RequestInput = {
  url: URL;
  options?: RequestInit | undefined;
};

/** What a client is made of. */
export interface HTTPClientOptions {
  fetcher?: Fetcher;
}

/** Runs before a request is sent; may give another one. */
export type BeforeRequestHook = (req: Request) => Awaitable<Request | void>;

/** Runs when no response came. */
export type RequestErrorHook = (err: unknown, req: Request) => Awaitable<void>;

/** Runs when a response came. */
export type ResponseHook = (res: Response, req: Request) => Awaitable<void>;

interface HookTypes {
  beforeRequest: BeforeRequestHook;
  requestError: RequestErrorHook;
  response: ResponseHook;
}

type AddedHooks = { [K in keyof HookTypes]: HookTypes[K][] };

/** A client is itself what sends requests: the option `httpClient` takes a function. */
export interface HTTPClient {
  (url: string, init: RequestInit): Promise<Response>;
}

// What is merged is how a class says that its instances can be called.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
/** Sends requests, and runs hooks around them. */
export class HTTPClient {
  static {
    // A client is a function, and has what functions have.
    Object.setPrototypeOf(HTTPClient.prototype, Function.prototype);
  }

  declare private options: HTTPClientOptions;
  declare private hooks: AddedHooks;

  constructor(options: HTTPClientOptions = {}) {
    const send = (url: string, init: RequestInit): Promise<Response> =>
      client.request(new Request(url, init));
    const client = Object.setPrototypeOf(send, new.target.prototype) as this;
    const hooks: AddedHooks = { beforeRequest: [], requestError: [], response: [] };
    Object.assign(client, { options, hooks });
    return client;
  }

  /** Send a request. */
  async request(request: Request): Promise<Response> {
    const { fetcher = fetch } = this.options;
    let sent = request;
    for (const hook of this.hooks.beforeRequest) {
      sent = (await hook(sent)) || sent;
    }
    try {
      const response = await fetcher(sent);
      for (const hook of this.hooks.response) await hook(response, sent);
      return response;
    } catch (error) {
      for (const hook of this.hooks.requestError) await hook(error, sent);
      throw error;
    }
  }

  /** Run a hook from now on. */
  addHook<K extends keyof HookTypes>(hook: K, fn: HookTypes[K]): this {
    this.hooks[hook].push(fn);
    return this;
  }

  /** Run a hook no longer. */
  removeHook<K extends keyof HookTypes>(hook: K, fn: HookTypes[K]): this {
    const all = this.hooks[hook];
    const index = all.indexOf(fn);
    if (index >= 0) all.splice(index, 1);
    return this;
  }

  /** Another client with the same hooks. */
  clone(): HTTPClient {
    const copy = new HTTPClient(this.options);
    copy.hooks = {
      beforeRequest: [...this.hooks.beforeRequest],
      requestError: [...this.hooks.requestError],
      response: [...this.hooks.response],
    };
    return copy;
  }
}

const nameOf = (error: unknown): unknown =>
  (error as Error | null | undefined)?.name;

/** Whether no connection could be made. */
export function isConnectionError(err: unknown): boolean {
  return err instanceof ConnectionError || nameOf(err) === "ConnectionError";
}

/** Whether no response came in time. */
export function isTimeoutError(err: unknown): boolean {
  return err instanceof RequestTimeoutError || nameOf(err) === "TimeoutError";
}

/** Whether the caller gave up. */
export function isAbortError(err: unknown): boolean {
  return err instanceof RequestAbortedError || nameOf(err) === "AbortError";
}

/** A status, or a range of them such as `5XX`; one of several. */
export type StatusCodePredicate = number | string | (number | string)[];

/** Whether a response has the media type of a pattern: `text/*`, `*`. */
export function matchContentType(response: Response, pattern: string): boolean {
  if (pattern === "*") return true;
  const given = response.headers.get("content-type") ?? "application/octet-stream";
  const [kind = "", wanted = ""] = [given, pattern].map(
    (one) => one.split(";")[0]?.trim().toLowerCase() ?? "",
  );
  const [main = "", other = ""] = kind.split("/");
  return ["*/*", kind, `${main}/*`, `*/${other}`].includes(wanted);
}

/** Whether a response has one of the statuses. */
export function matchStatusCode(response: Response, codes: StatusCodePredicate): boolean {
  const status = `${response.status}`;
  return [codes]
    .flat()
    .some((code) =>
      ["default", status, `${status[0] ?? ""}XX`].includes(
        `${code}`.replace(/xx$/i, "XX"),
      ),
    );
}

/** Whether a response has one of the statuses, and the media type. */
export function matchResponse(
  response: Response,
  code: StatusCodePredicate,
  contentTypePattern: string,
): boolean {
  return (
    matchStatusCode(response, code) && matchContentType(response, contentTypePattern)
  );
}
