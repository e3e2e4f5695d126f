/** What goes wrong with a call. Every error of a package is one of its base error. */

const SHOWN = 2_000;

/** What an error knows besides its message. */
export interface ErrorDetails {
  readonly response?: Response | undefined;
  /** The response's body, as text. */
  readonly body?: string | undefined;
  readonly cause?: unknown;
  readonly request?: Request | undefined;
}

/** The base of a package's errors: with a response's status, headers and body where one came. */
class AtomaSDKError extends Error {
  /** The response's status; 0 where no response came. */
  declare readonly statusCode: number;
  /** The response's body as text, as far as it was read. */
  declare readonly body: string;
  /** The response's content type; empty where it has none. */
  declare readonly contentType: string;
  // Its URL may have a key, its headers a session: nothing that prints the error shows them.
  readonly #response: Response | undefined;

  /** Of a message that is very long, the error has the beginning. */
  constructor(message: string, details: ErrorDetails = {}) {
    super(shown(message), details);
    this.name = new.target.name;
    this.statusCode = (this.#response = details.response)?.status ?? 0;
    this.body = details.body ?? "";
  }

  /** The response's headers. */
  get headers(): Headers {
    return this.#response?.headers ?? new Headers();
  }

  /** The response; undefined where none came. Its body has been read. */
  get rawResponse(): Response | undefined {
    return this.#response;
  }
}

/** An error status whose body the API's description gives no type. */
class APIError extends AtomaSDKError {}

/** A response that isn't what the API's description promises. The body of its `rawResponse` can be read again. */
export class ResponseValidationError extends AtomaSDKError {
  /** The body, as JSON if it is that. */
  declare readonly rawValue: unknown;
  declare readonly rawMessage: string;
  declare readonly pretty: () => string;
}

/** A response whose body is longer than `maxResponseBytes`. */
export class ResponseTooLargeError extends AtomaSDKError {}

/** An error status whose body the API's description gives a type. */
export abstract class DataError<T> extends AtomaSDKError {
  /** What the body holds. */
  declare readonly data: T;
  /** The same. */
  declare readonly data$: T;

  constructor(data: T, details: ErrorDetails);
  /** Calls make errors so. */
  constructor(message: string, details: ErrorDetails, data: T);
  constructor(first: T | string, details: ErrorDetails, data = first as T) {
    super(first as string, details);
    this.data = data;
  }
}

/** No response came. */
export class NoResponseError extends AtomaSDKError {}

/** No connection could be made, or it broke. */
export class ConnectionError extends NoResponseError {}

/** No response came in time. */
export class RequestTimeoutError extends NoResponseError {}

/** The caller gave up: the signal of the call was aborted, also by its own timeout. Its reason is the cause. */
export class RequestAbortedError extends NoResponseError {}

/** A class of errors whose body the API's description gives a type. */
export interface TypedError {
  new (message: string, details: ErrorDetails, data: never): AtomaSDKError;
  /** The class for an answer, where bodies of several types may come. */
  readonly of?: (details: ErrorDetails) => TypedError;
  /** How the body is read, where JSON doesn't have it as it is. */
  readonly codec?: (() => { decode(wire: unknown): unknown }) | undefined;
  /** What a body holds, where that may be text that is no JSON. */
  readonly read?: (body: string) => unknown;
  /** Where the body has the server's own message, if not where servers usually have it. */
  readonly messagePlace?: readonly (string | number)[];
}

export { AtomaSDKError as SDKError, APIError as StatusError };

/** The beginning of a text. */
export function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
}

/** What a cause says; `fetch` hides the reason in another one. */
export function textOf(cause: unknown): string {
  const all = [cause, (cause as Error | undefined)?.cause];
  const said = all.flatMap((one) => (one instanceof Error ? one.message : []));
  return said.join(": ") || String(cause);
}
