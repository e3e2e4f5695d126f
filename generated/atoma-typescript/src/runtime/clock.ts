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
  #isOver = false;

  constructor(timeout: number | undefined, callers: AbortSignal | undefined) {
    const own = new AbortController();
    this.#callers = callers;
    this.signal = callers ? AbortSignal.any([own.signal, callers]) : own.signal;
    if (timeout !== undefined) {
      this.#timer = setTimeout(() => {
        this.#isOver = true;
        own.abort();
      }, Math.min(timeout, LONGEST));
    }
  }

  /** What is done in the attempt's time, even by code that doesn't heed the signal. */
  within<T>(work: () => Promise<T>): Promise<T> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      signal.addEventListener("abort", () => {
        reject(signal.reason as Error);
      });
      work().then(resolve, reject);
    });
  }

  /** Why an attempt failed: nothing that happened after its end counts. */
  errorOf(cause: unknown): unknown {
    if (this.#callers?.aborted) {
      return new RequestAbortedError("The call was aborted", { cause });
    }
    return this.#isOver
      ? new RequestTimeoutError("No response in time", { cause })
      : cause;
  }

  /** The attempt is over. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Wait some milliseconds, unless the caller gives up before. */
export function sleep(wait: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, Math.min(wait, LONGEST));
    function abort(): void {
      clearTimeout(timer);
      reject(new RequestAbortedError("The call was aborted"));
    }
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}
