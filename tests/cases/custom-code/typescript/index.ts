export type { SDKOptions } from "./core.js";
export type { HTTPClient } from "./runtime/client.js";
export type { Logger } from "./runtime/debug.js";
export type { EventStream, JsonLinesStream } from "./runtime/events.js";
export type {
  AfterError,
  AfterSuccess,
  BeforeRequest,
  HookContext,
  Hooks,
} from "./runtime/hooks.js";
export type { Page } from "./runtime/pages.js";
export type { RequestOptions, WireRequest } from "./runtime/request.js";
export type { CallPromise, Result } from "./runtime/result.js";
export type { BackoffStrategy, RetryConfig } from "./runtime/retry.js";
export { Shop } from "./custom/index.js";
export * from "./custom/index.js";
