/** Time: how long an attempt may take, and waiting between attempts. */

import {
  type NoResponseError,
  RequestAbortedError,
  RequestTimeoutError,
} from "./errors.js";

type Timer = ReturnType<typeof setTimeout> | undefined;

/**
 * Do something in so many milliseconds, and while the caller wants it, even where it doesn't heed the signal. Throws a
 * RequestTimeoutError or a RequestAbortedError: nothing that happens after the end counts.
 */
export function within<T>(
  timeout: number | undefined,
  callers: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
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
        end(new RequestTimeoutError("Timed out"));
      },
      // Timers take no more, and fire at once.
      Math.min(timeout ?? Infinity, 2 ** 31 - 1),
    );
    leave = () => {
      const cause: unknown = callers?.reason;
      end(new RequestAbortedError("The call was aborted", { cause }));
    };
    // A caller's signal may live longer than many calls: a combined one would stay with it.
    callers?.addEventListener("abort", leave);
    if (callers?.aborted) leave();
    else work(own.signal).then(resolve, reject);
  }).finally(() => {
    clearTimeout(timer);
    callers?.removeEventListener("abort", leave);
  });
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
