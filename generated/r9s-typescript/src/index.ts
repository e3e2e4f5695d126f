import "./runtime/published_errors.js";
export * from "./lib/config.js";
export * as files from "./lib/files.js";
export {
  type Fetcher,
  HTTPClient,
  type HTTPClientOptions,
} from "./lib/http.js";
export type { Logger } from "./runtime/debug.js";
export type { EventStream, JsonLinesStream } from "./runtime/events.js";
export type {
  AfterError,
  AfterSuccess,
  BeforeRequest,
  HookContext,
  Hooks,
} from "./runtime/hooks.js";
export type { Page } from "./runtime/published_pages.js";
export type { RequestOptions, WireRequest } from "./runtime/request.js";
export type { CallPromise, Result } from "./runtime/result.js";
export type { BackoffStrategy, RetryConfig } from "./runtime/retry.js";
export { R9S } from "./sdk/sdk.js";
