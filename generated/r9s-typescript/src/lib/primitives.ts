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

/** A type whose properties have other names, or are left out. */
export type Remap<Inp, Mapping extends { [k in keyof Inp]?: string | null }> = {
  [k in keyof Inp as Mapping[k] extends string
    ? Mapping[k]
    : Mapping[k] extends null
      ? never
      : k]: Inp[k];
};

/** An object whose properties have other names; those that are called null are left out. */
export function remap<
  Inp extends Record<string, unknown>,
  const Mapping extends { [k in keyof Inp]?: string | null },
>(inp: Inp, mappings: Mapping): Remap<Inp, Mapping> {
  const names: Readonly<Record<string, string | null | undefined>> = mappings;
  const found = Object.entries(inp).flatMap(([name, value]) => {
    const called = names[name] === undefined ? name : names[name];
    return called === null ? [] : [[called, value] as const];
  });
  return Object.fromEntries(found) as Remap<Inp, Mapping>;
}

/** The same object without what is undefined. */
export function compactMap<T>(values: Record<string, T | undefined>): Record<string, T> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Record<string, T>;
}

/** The object, where it has a value for each property, undefined where it has for none; throws where some are missing. */
export function allRequired<V extends Record<string, unknown>>(
  v: V,
): { [K in keyof V]: NonNullable<V[K]> } | undefined {
  const values = Object.values(v);
  if (values.every((value) => value == null)) return undefined;
  invariant(!values.some((value) => value == null), "some properties are missing");
  return v as { [K in keyof V]: NonNullable<V[K]> };
}
