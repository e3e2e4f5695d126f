/** Values deep in objects. */

/** What stands at a path such as `a.b.0`; `def` where nothing does. */
export function dlv<T = unknown>(obj: unknown, key: string | string[], def?: T): T | undefined {
  const steps = typeof key === "string" ? key.split(".") : key;
  const found = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown> | null | undefined)?.[step],
    obj,
  );
  return found === undefined ? def : (found as T);
}
