/** Promises that also tell of the call behind them. */

/** A call: what was sent, and what came, as far as it got. */
export type APICall =
  | { status: "complete"; request: Request; response: Response }
  | { status: "request-error"; request: Request; response?: undefined }
  | { status: "invalid"; request?: undefined; response?: undefined };

/** A promise of a value, and on request of the call that it came of. */
export class APIPromise<T> implements Promise<T> {
  readonly #whole: Promise<[T, APICall]>;

  constructor(whole: [T, APICall] | Promise<[T, APICall]>) {
    this.#whole = Promise.resolve(whole);
  }

  get [Symbol.toStringTag](): string {
    return "APIPromise";
  }

  then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#whole.then(([value]) => value).then(onfulfilled, onrejected);
  }

  catch<B = never>(
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<T | B> {
    return this.then(undefined, onrejected);
  }

  finally(onfinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onfinally);
  }

  /** The value, and the call. */
  $inspect(): Promise<[T, APICall]> {
    return this.#whole;
  }
}
