/** What published packages' errors have besides, put in when the package or its errors are imported. */

import {
  ConnectionError as OwnConnectionError,
  DataError,
  type ErrorDetails,
  NoResponseError,
  RequestAbortedError as OwnRequestAbortedError,
  RequestTimeoutError as OwnRequestTimeoutError,
  ResponseValidationError as OwnResponseValidationError,
  SDKError,
  StatusError,
} from "./errors.js";

const SHOWN = 10_000;
const FAILED = "API error occurred";

/** What the runtime says of a status: the server's message, if there is one, and the status in a line of its own. */
const OF_STATUS = /^(?:(?<said>[^]*)\n)?Status \d+(?:: [^]*)?$/;

/** A message, and what came: the status, the media type if it isn't JSON, and the body. */
function messageOf({ message, statusCode, contentType, body }: SDKError): string {
  const start = OF_STATUS.test(message) ? FAILED : message;
  const kind = / /.test(contentType) ? `"${contentType}"` : contentType || '""';
  const media = kind === "application/json" ? "" : ` Content-Type ${kind}`;
  const more = body.length - SHOWN;
  const text =
    more > 0 ? `${body.slice(0, SHOWN)}...and ${more} more chars` : body || '""';
  const stop = body.length > 100 ? "\n" : ". ";
  return `${start && `${start}: `}Status ${statusCode}${media}${stop}Body: ${text}`;
}

/** What the data of an error say themselves. */
function saidBy(data: unknown): string {
  const { error, message } = Object(data) as { error?: { message?: unknown } | null; message?: unknown };
  const said = [error?.message, message].find((one) => typeof one === "string" && one);
  return (said as string | undefined) ?? `${FAILED}: ${JSON.stringify(data)}`;
}

Object.defineProperties(SDKError.prototype, {
  body: {
    /** The body comes last: what is said of an error without a type follows from all. */
    set(this: SDKError, body: string) {
      const own = { enumerable: true, configurable: true, writable: true };
      Object.defineProperty(this, "body", { value: body, ...own });
      if (isUntold(this)) {
        this.message = "Unexpected Status or Content-Type";
        this.name = StatusError.name;
        Object.setPrototypeOf(this, StatusError.prototype);
      }
      if (this instanceof StatusError) this.message = messageOf(this);
      if (isUnsent(this)) this.name = isUnsendable(this) ? "InvalidRequestError" : "UnexpectedClientError";
    },
  },
  contentType: {
    get(this: SDKError): string {
      return this.headers.get("content-type") ?? "";
    },
  },
});

Object.defineProperties(DataError.prototype, {
  data: {
    /** What a body has is a property of the error, unless that has one of the name. */
    set(this: DataError<unknown>, data: unknown): void {
      const fields = Object(data) as Record<string, unknown>;
      for (const name of Object.keys(fields)) {
        if (name in this) continue;
        const value = fields[name];
        Object.defineProperty(this, name, { value, configurable: true });
      }
      Object.defineProperty(this, "data", { value: data, enumerable: true });
      Object.defineProperty(this, "data$", { value: data });
      const status = OF_STATUS.exec(this.message);
      // An error that people make is given its data first, which stand where the message is.
      const isMade = this.message === String(data);
      if (status ?? isMade) this.message = status?.groups?.["said"] ?? saidBy(data);
    },
  },
});

Object.defineProperties(OwnResponseValidationError.prototype, {
  rawValue: {
    get(this: OwnResponseValidationError): unknown {
      try {
        return JSON.parse(this.body);
      } catch {
        return this.body;
      }
    },
  },
  rawMessage: {
    get(this: OwnResponseValidationError): string {
      return this.message;
    },
  },
  pretty: {
    value(this: OwnResponseValidationError): string {
      return this.toString();
    },
  },
});

/** Whether a response has a media type that the API's description doesn't tell of; that is an error without a type. */
function isUntold(error: SDKError): boolean {
  return (
    error instanceof OwnResponseValidationError &&
    error.cause instanceof TypeError &&
    error.cause.message.startsWith("content type ")
  );
}

/** Whether a request could not be made: then no other class says more. */
function isUnsent(error: unknown): error is SDKError {
  return error instanceof SDKError && error.constructor === SDKError && !error.rawResponse;
}

function isUnsendable(error: unknown): boolean {
  return isUnsent(error) && error.cause instanceof TypeError;
}

/** Whether an error is of a class, by the prototypes. */
function isOf(kind: unknown, error: unknown): boolean {
  return Function.prototype[Symbol.hasInstance].call(kind, error);
}

/** What an error is told besides its message. */
interface Options {
  readonly cause?: unknown;
}

/** A message, and what caused it. */
function caused(message: string, { cause }: Options): string {
  return cause ? `${message}: ${String(cause)}` : message;
}

/** No response came, or no request could be made. */
export class HTTPClientError extends SDKError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    const isAny = error instanceof NoResponseError || isUnsent(error);
    return isOf(this, error) || (this === HTTPClientError && isAny);
  }

  constructor(message: string, options: Options = {}) {
    super(caused(message, options), options);
  }
}

/** Arguments of which no request can be made. */
export class InvalidRequestError extends HTTPClientError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isOf(this, error) || (this === InvalidRequestError && isUnsendable(error));
  }
}

/** What went wrong is none of the other kinds. */
export class UnexpectedClientError extends HTTPClientError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    const isOther = isUnsent(error) && !isUnsendable(error);
    return isOf(this, error) || (this === UnexpectedClientError && isOther);
  }
}

/** No connection could be made, or it broke. */
export class ConnectionError extends OwnConnectionError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isOf(this === ConnectionError ? OwnConnectionError : this, error);
  }

  constructor(message: string, options: Options = {}) {
    super(caused(message, options), options);
  }
}

/** The caller gave up. */
export class RequestAbortedError extends OwnRequestAbortedError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isOf(this === RequestAbortedError ? OwnRequestAbortedError : this, error);
  }

  constructor(message: string, options: Options = {}) {
    super(caused(message, options), options);
  }
}

/** No response came in time. */
export class RequestTimeoutError extends OwnRequestTimeoutError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isOf(this === RequestTimeoutError ? OwnRequestTimeoutError : this, error);
  }

  constructor(message: string, options: Options = {}) {
    super(caused(message, options), options);
  }
}

/** A response that isn't what the API's description promises. */
export class ResponseValidationError extends OwnResponseValidationError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    const isOwn = this === ResponseValidationError;
    return isOf(isOwn ? OwnResponseValidationError : this, error);
  }

  constructor(
    message: string,
    extra: ErrorDetails & { readonly rawValue?: unknown; readonly rawMessage?: unknown } = {},
  ) {
    super(message, extra);
    for (const name of ["rawValue", "rawMessage"] as const) {
      if (name in extra) Object.defineProperty(this, name, { value: extra[name] });
    }
  }
}
