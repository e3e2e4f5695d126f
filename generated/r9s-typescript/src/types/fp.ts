/** Results: a value or an error, neither thrown. */

/** A value, or an error. */
export type Result<T, E = unknown> =
  | { ok: true; value: T; error?: never }
  | { ok: false; value?: never; error: E };

/** A result with a value. */
export function OK<V>(value: V): Result<V, never> {
  return { ok: true, value };
}

/** A result with an error. */
export function ERR<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

/** The value of a result; an error is thrown. */
export function unwrap<T>(r: Result<T, unknown>): T {
  if (r.ok) return r.value;
  throw r.error;
}

/** The value of a result that is still to come; an error is thrown. */
export async function unwrapAsync<T>(pr: Promise<Result<T, unknown>>): Promise<T> {
  return unwrap(await pr);
}
