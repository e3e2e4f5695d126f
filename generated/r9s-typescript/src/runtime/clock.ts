/** Time: how long an attempt may take, and waiting between attempts. */

import { RequestAbortedError, RequestTimeoutError } from "./errors.js";

/**
 * Do something in so many milliseconds, and while the caller wants it, even where it doesn't heed the signal. Throws a
 * RequestTimeoutError or a RequestAbortedError: nothing that happens after the end counts.
 */
export async function within<T>(
  timeout: number | undefined,
  callers: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  const signal = callers ? AbortSignal.any([own.signal, callers]) : own.signal;
  const timer = setTimeout(
    () => {
      own.abort(new RequestTimeoutError("Timed out"));
    },
    // Timers take no more, and fire at once.
    Math.min(timeout ?? Infinity, 2 ** 31 - 1),
  );
  try {
    signal.throwIfAborted();
    return await Promise.race([
      work(signal),
      new Promise<never>((_, reject) => {
        signal.addEventListener("abort", reject);
      }),
    ]);
  } catch (error) {
    if (callers?.aborted) {
      throw new RequestAbortedError("The call was aborted", {
        cause: callers.reason,
      });
    }
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}

/** Wait so many milliseconds, unless the caller gives up before. */
export async function sleep(
  wait: number | undefined,
  callers: AbortSignal | undefined,
): Promise<void> {
  await within(wait, callers, () => new Promise(() => undefined)).catch(
    (error: unknown) => {
      if (!(error instanceof RequestTimeoutError)) throw error;
    },
  );
}
