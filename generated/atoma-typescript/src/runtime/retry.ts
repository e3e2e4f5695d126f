/** When to try again, and how long to wait before. No clock and no timer in here. */

import { rangeOf } from "./status.js";

/** How waiting times grow, in milliseconds. No attempt starts once `maxElapsedTime` has passed since the first. */
export interface BackoffStrategy {
  readonly initialInterval: number;
  readonly maxInterval: number;
  readonly exponent: number;
  readonly maxElapsedTime: number;
}

/** When calls are tried again. */
export type RetryConfig =
  | { readonly strategy: "none" }
  | {
      readonly strategy: "backoff";
      readonly backoff?: Partial<BackoffStrategy> | undefined;
      /** Whether to try again when no response came; true unless said otherwise. */
      readonly retryConnectionErrors?: boolean | undefined;
    };

/** An operation's own rule: the configuration, and which statuses ask for another attempt. */
export interface RetryPolicy {
  readonly config: RetryConfig;
  readonly statuses: readonly string[];
}

/** Gives how long to wait after an attempt, with its response or without one; undefined: it was the last. */
export type Patience = (now: number, response?: Response) => number | undefined;

/** The patience of a call that started at a time. All times are milliseconds. */
export function patience(
  config: RetryConfig | undefined,
  started: number,
  statuses: readonly string[] = ["408", "429", "5XX"],
): Patience {
  if (config?.strategy !== "backoff") return () => undefined;
  const {
    initialInterval = 500,
    maxInterval = 60_000,
    exponent = 1.5,
    maxElapsedTime = 300_000,
  } = config.backoff ?? {};
  let interval = Math.min(initialInterval, maxInterval);
  // A server that asks not to wait at all is believed once: then each time twice as many milliseconds are the least.
  let least = 10;
  return (now, response) => {
    // A status is listed itself (`429`) or with its range (`5XX`).
    const mayHelp = response
      ? [`${response.status}`, rangeOf(response.status)].some((one) =>
          statuses.includes(one),
        )
      : config.retryConnectionErrors !== false;
    if (!mayHelp) return undefined;
    const asked = response ? retryAfter(response.headers, now) : NaN;
    const wait =
      asked >= 0
        ? Math.max(asked, Math.min(least, interval))
        : interval * (0.75 + Math.random() / 4);
    if (now - started + wait > maxElapsedTime) return undefined;
    interval = Math.min(interval * exponent, maxInterval);
    least *= 2;
    return wait;
  };
}

/** Milliseconds the server asks to wait (RFC 9110, 10.2.3: seconds or a date); NaN if it doesn't. */
function retryAfter(headers: Headers, now: number): number {
  const text = headers.get("retry-after") || "none";
  // Anything else would be taken for some date by engines that mean well.
  const wait = text.endsWith("GMT")
    ? Math.max(0, Date.parse(text) - now)
    : +text * 1000;
  return +(headers.get("retry-after-ms") || wait);
}
