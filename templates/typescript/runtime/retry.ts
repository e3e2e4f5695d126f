/** When to try again, and how long to wait before. No clock and no timer in here. */

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

const USUAL: BackoffStrategy = {
  initialInterval: 500,
  maxInterval: 60_000,
  exponent: 1.5,
  maxElapsedTime: 300_000,
};
const STATUSES = ["408", "429", "5XX"];

/** One call's attempts: what remains of its patience. Times are milliseconds. */
export class Attempts {
  readonly #backoff: BackoffStrategy | undefined;
  readonly #statuses: readonly string[];
  readonly #started: number;
  readonly #afterFailure: boolean;
  #interval: number;

  constructor(
    config: RetryConfig | undefined,
    statuses: readonly string[] | undefined,
    now: number,
  ) {
    const wanted = config?.strategy === "backoff" ? config : undefined;
    this.#backoff = wanted && { ...USUAL, ...wanted.backoff };
    this.#afterFailure = wanted?.retryConnectionErrors ?? true;
    this.#statuses = statuses ?? STATUSES;
    this.#started = now;
    const { initialInterval, maxInterval } = this.#backoff ?? USUAL;
    this.#interval = Math.min(initialInterval, maxInterval);
  }

  /** How long to wait after a response; undefined: it is the last word. */
  afterStatus(response: Response, now: number): number | undefined {
    if (!matches(response.status, this.#statuses)) return undefined;
    return this.#wait(retryAfter(response.headers, now), now);
  }

  /** How long to wait after no response came; undefined: give up. */
  afterFailure(now: number): number | undefined {
    return this.#afterFailure ? this.#wait(undefined, now) : undefined;
  }

  #wait(asked: number | undefined, now: number): number | undefined {
    const backoff = this.#backoff;
    if (!backoff) return undefined;
    const wait = asked ?? this.#interval * (0.75 + Math.random() / 4);
    if (now - this.#started + wait > backoff.maxElapsedTime) return undefined;
    this.#interval = Math.min(
      this.#interval * backoff.exponent,
      backoff.maxInterval,
    );
    return wait;
  }
}

/** Whether a status is one of these (`429`) or in one of these ranges (`5XX`). */
function matches(status: number, patterns: readonly string[]): boolean {
  const range = `${Math.floor(status / 100)}XX`;
  return patterns.some((one) =>
    [String(status), range].includes(one.toUpperCase()),
  );
}

/** Milliseconds the server asks to wait (RFC 9110, 10.2.3: seconds or a date). */
function retryAfter(headers: Headers, now: number): number | undefined {
  const milliseconds = amount(headers.get("retry-after-ms"));
  if (milliseconds !== undefined) return milliseconds;
  const text = headers.get("retry-after");
  const seconds = amount(text);
  if (seconds !== undefined) return seconds * 1000;
  // Anything else would be taken for some date by engines that mean well.
  const date = text?.endsWith("GMT") ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function amount(text: string | null): number | undefined {
  return text && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
