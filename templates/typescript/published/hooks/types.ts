/** What hooks are: objects with a function each, registered in `registration`. */

import type { SDKOptions } from "../lib/config.js";
import type { Awaitable, HTTPClient, RequestInput } from "../lib/http.js";
import type { SecurityState } from "../lib/security.js";
import type { RetryConfig } from "../runtime/retry.js";

export type { Awaitable };

/** The call that a hook is run for, and what its client was told. Credentials are added by the client itself. */
export type HookContext = {
  operationID: string;
  baseURL: string | URL;
  options: SDKOptions;
  retryConfig: RetryConfig;
  oAuth2Scopes: string[] | null;
  securitySource?: unknown;
  resolvedSecurity: SecurityState | null;
};

/** What a client was told, and what it is about to be made of. */
export type SDKInitOptions = SDKOptions & {
  baseURL: URL | null;
  client: HTTPClient;
};

export type BeforeCreateRequestContext = HookContext & {};
export type BeforeRequestContext = HookContext & {};
export type AfterSuccessContext = HookContext & {};
export type AfterErrorContext = HookContext & {};

/** Changes what a client is made of, of either form: its server and HTTP client, or all that it was told. */
export interface SDKInitHook {
  sdkInit: (opts: SDKInitOptions) => Partial<SDKInitOptions>;
}

/** Runs before a request is made. */
export interface BeforeCreateRequestHook {
  /** Gives where the request goes, and its headers. */
  beforeCreateRequest: (
    hookCtx: BeforeCreateRequestContext,
    input: RequestInput,
  ) => RequestInput;
}

/** Runs before every attempt. */
export interface BeforeRequestHook {
  /** Gives the request to send: this one, changed, or another. */
  beforeRequest: (
    hookCtx: BeforeRequestContext,
    request: Request,
  ) => Awaitable<Request>;
}

/** Runs on every success, before its body is read. */
export interface AfterSuccessHook {
  /** Gives the response to go on with: this one, or another. */
  afterSuccess: (
    hookCtx: AfterSuccessContext,
    response: Response,
  ) => Awaitable<Response>;
}

/** Runs on every response that tells of an error, and where no response came. */
export interface AfterErrorHook {
  /** Gives the response to go on with, this one or another, or the error that the call fails with. */
  afterError: (
    hookCtx: AfterErrorContext,
    response: Response | null,
    error: unknown,
  ) => Awaitable<{ response: Response | null; error: unknown }>;
}

/** Where hooks are registered. */
export interface Hooks {
  /** Run a hook on every client as it is made. */
  registerSDKInitHook(hook: SDKInitHook): void;
  registerBeforeCreateRequestHook(hook: BeforeCreateRequestHook): void;
  registerBeforeRequestHook(hook: BeforeRequestHook): void;
  registerAfterSuccessHook(hook: AfterSuccessHook): void;
  registerAfterErrorHook(hook: AfterErrorHook): void;
}

export type Hook =
  | SDKInitHook
  | BeforeCreateRequestHook
  | BeforeRequestHook
  | AfterSuccessHook
  | AfterErrorHook;
