/** Conditions and signals. */

/** Throw unless a condition holds. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** A type whose properties may all be undefined. */
export type ExactPartial<T> = { [P in keyof T]?: T[P] | undefined };

/** A signal that is aborted as soon as one of several is; null without any. */
export function combineSignals(
  ...signals: (AbortSignal | null | undefined)[]
): AbortSignal | null {
  const present = signals.filter(
    (signal): signal is AbortSignal => signal instanceof AbortSignal,
  );
  return present.length > 1 ? abortSignalAny(present) : (present[0] ?? null);
}

/** A signal that is aborted as soon as one of several is. */
export function abortSignalAny(signals: AbortSignal[]): AbortSignal {
  return AbortSignal.any(signals);
}
