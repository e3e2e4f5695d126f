/** When to try again, and how long to wait before. No timer in here, and no clock but the one that is given. */

import { rangeOf } from "./status.js";

/** How waiting times grow, in milliseconds. No attempt starts once `maxElapsedTime` has passed since the first. */
export interface BackoffStrategy {
  readonly initialInterval: number;
  readonly maxInterval: number;
  readonly exponent: number;
  readonly maxElapsedTime: number;
}

/**
 * When calls are tried again. A POST or PATCH that was sent, and whose answer is late or lost, may have been carried out:
 * it is sent again if it has an idempotency key, or if `retryLateAnswers` says so.
 */
export type RetryConfig =
  | { readonly strategy: "none" }
  | {
      readonly strategy: "backoff";
      readonly backoff?: Partial<BackoffStrategy> | undefined;
      /** How many attempts follow the first one at most; as many as `backoff` has time for unless said otherwise. */
      readonly maxRetries?: number | undefined;
      /** Whether to try again when no response came; true unless said otherwise. */
      readonly retryConnectionErrors?: boolean | undefined;
      /** Whether also where the server may have done the work, and has no key to know the call by; false unless said otherwise. */
      readonly retryLateAnswers?: boolean | undefined;
    };

/** An operation's own rule: the configuration, and which statuses ask for another attempt. */
export interface RetryPolicy {
  readonly config: RetryConfig;
  readonly statuses: readonly string[];
}

/** Gives how long to wait after an attempt, with its response or the reason why none came; undefined: it was the last. */
export type Patience = (response?: Response, reason?: string) => number | undefined;

/**
 * The patience of a call that starts now. All times are milliseconds, also the clock's. `mayBeDone` says that to repeat a request
 * that was sent may harm.
 */
export function patience(
  config: RetryConfig | undefined,
  clock: () => number,
  statuses: readonly string[] = ["408", "429", "5XX"],
  mayBeDone?: boolean,
): Patience {
  if (config?.strategy !== "backoff") return () => undefined;
  const {
    initialInterval = 500,
    maxInterval = 60_000,
    exponent = 1.5,
    maxElapsedTime = 300_000,
  } = config.backoff ?? {};
  const started = clock();
  let interval = Math.min(initialInterval, maxInterval);
  let retries = 0;
  // A server that asks not to wait at all is believed once: then each time twice as many milliseconds are the least.
  let least = 10;
  return (response, reason) => {
    // A status is listed itself (`429`) or with its range (`5XX`).
    const mayHelp = response
      ? [`${response.status}`, rangeOf(response.status)].some((one) =>
          statuses.includes(one),
        )
      : config.retryConnectionErrors !== false &&
        // Where no connection was made, nothing was sent; senders say so in these words.
        (!mayBeDone ||
          config.retryLateAnswers ||
          /\bconnect\b|addrinfo|failed: $/i.test(reason as string));
    if (!mayHelp) return undefined;
    const asked = response ? retryAfter(response.headers, clock()) : NaN;
    const wait =
      asked >= 0
        ? Math.max(asked, Math.min(least, interval))
        : interval * (0.75 + Math.random() / 4);
    if (
      retries++ === config.maxRetries ||
      clock() - started + wait > maxElapsedTime
    )
      return undefined;
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
