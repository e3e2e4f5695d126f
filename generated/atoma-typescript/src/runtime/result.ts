/** What a standalone function gives: a value or an error, neither thrown. */

/** A value, with the response it came from; or an error. */
export type Result<T, E> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly response: Response;
      readonly error?: never;
    }
  | {
      readonly ok: false;
      readonly error: E;
      readonly value?: never;
      readonly response?: Response | undefined;
    };

/** What a method gives: the value, and on request the response it came from. */
export interface CallPromise<T> extends Promise<T> {
  /** The value with the response: its status and headers. */
  withResponse(): Promise<{ value: T; response: Response }>;
}

/** The value alone; an error is thrown. */
export function unwrap<T, E>(outcome: Promise<Result<T, E>>): CallPromise<T> {
  const value = outcome.then((result) => {
    if (result.ok) return result.value;
    throw result.error;
  });
  return Object.assign(value, {
    async withResponse(): Promise<{ value: T; response: Response }> {
      const result = await outcome;
      return {
        value: await value,
        response: result.response ?? Response.error(),
      };
    },
  });
}
