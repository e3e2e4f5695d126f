/** Time: how long an attempt may take, and waiting between attempts. */

import {
  type NoResponseError,
  RequestAbortedError,
  RequestTimeoutError,
} from "./errors.js";

type Timer = ReturnType<typeof setTimeout> | undefined;

/**
 * Do something in so many milliseconds, and while the caller wants it, even where it doesn't heed the signal; where there
 * is nothing to do, wait so long. Throws a RequestTimeoutError or a RequestAbortedError: what happens after it doesn't count.
 */
export function within<T>(
  timeout: number | undefined,
  callers: AbortSignal | null | undefined,
  work?: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  let timer: Timer;
  let leave: () => void;
  return new Promise<T>((resolve, reject) => {
    const end = (error: NoResponseError): void => {
      own.abort(error);
      reject(error);
    };
    timer = setTimeout(
      () => {
        if (work) end(new RequestTimeoutError("Timed out"));
        else (resolve as () => void)();
      },
      // Timers take little more (23 days), and fire at once.
      Math.min(timeout ?? 2e9, 2e9),
    );
    leave = () => {
      end(
        new RequestAbortedError("The call was aborted", { cause: callers?.reason }),
      );
    };
    // A caller's signal may live longer than many calls: a combined one would stay with it.
    callers?.addEventListener("abort", leave);
    if (callers?.aborted) leave();
    else work?.(own.signal).then(resolve, reject);
  }).finally(() => {
    clearTimeout(timer);
    callers?.removeEventListener("abort", leave);
  });
}
