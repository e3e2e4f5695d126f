/** Time: how long an attempt may take, and waiting between attempts. */

import { RequestAbortedError, RequestTimeoutError } from "./errors.js";

// Timers take no more, and fire at once.
const LONGEST = 2 ** 31 - 1;

/** An attempt's time, and the caller's wish to end it. */
export class Clock {
  /** Ends the attempt when it is aborted. */
  readonly signal: AbortSignal;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #callers: AbortSignal | undefined;
  readonly #aborted: Promise<never>;
  #isOver = false;

  constructor(timeout: number | undefined, callers: AbortSignal | undefined) {
    const own = new AbortController();
    this.#callers = callers;
    this.signal = callers ? AbortSignal.any([own.signal, callers]) : own.signal;
    this.#aborted = new Promise((_, reject) => {
      this.signal.addEventListener("abort", () => {
        reject(this.signal.reason as Error);
      });
    });
    // Nobody may be waiting any more.
    this.#aborted.catch(() => undefined);
    if (timeout !== undefined) {
      this.#timer = setTimeout(() => {
        this.#isOver = true;
        own.abort();
      }, Math.min(timeout, LONGEST));
    }
  }

  /** What is done in the attempt's time, even by code that doesn't heed the signal. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    this.signal.throwIfAborted();
    return Promise.race([work(), this.#aborted]);
  }

  /** Why an attempt failed: nothing that happened after its end counts. */
  errorOf(cause: unknown): unknown {
    if (this.#callers?.aborted) {
      return new RequestAbortedError("The call was aborted", { cause });
    }
    return this.#isOver
      ? new RequestTimeoutError("Timed out", { cause })
      : cause;
  }

  /** The attempt is over. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Wait some milliseconds, unless the caller gives up before. */
export async function sleep(
  wait: number,
  callers: AbortSignal | undefined,
): Promise<void> {
  const clock = new Clock(undefined, callers);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await clock.within(
      () =>
        new Promise<void>((resolve) => {
          timer = setTimeout(resolve, wait);
        }),
    );
  } catch (cause) {
    throw clock.errorOf(cause);
  } finally {
    clearTimeout(timer);
  }
}
