/** What published packages' errors have besides, put in when the package or its errors are imported. */

import {
  DataError,
  NoResponseError,
  ResponseValidationError,
  SDKError,
  StatusError,
} from "./errors.js";

const SHOWN = 10_000;

/** What the runtime says of a status: the server's message, if there is one, and the status in a line of its own. */
const OF_STATUS = /^(?:(?<said>[^]*)\n)?Status \d+(?:: [^]*)?$/;

/** A message, and what came: the status, the media type if it isn't JSON, and the body. */
function messageOf({ message, statusCode, contentType, body }: SDKError): string {
  const start = OF_STATUS.test(message) ? "API error occurred" : message;
  const kind = / /.test(contentType) ? `"${contentType}"` : contentType || '""';
  const media = kind === "application/json" ? "" : ` Content-Type ${kind}`;
  const more = body.length - SHOWN;
  const text =
    more > 0 ? `${body.slice(0, SHOWN)}...and ${more} more chars` : body || '""';
  return `${start}: Status ${statusCode}${media}. Body: ${text}`;
}

Object.defineProperties(SDKError.prototype, {
  body: {
    /** The body comes last: what is said of an error without a type follows from all. */
    set(this: SDKError, body: string) {
      const own = { enumerable: true, configurable: true, writable: true };
      Object.defineProperty(this, "body", { value: body, ...own });
      if (this instanceof StatusError) this.message = messageOf(this);
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
      if (status) this.message = status.groups?.["said"] ?? this.body;
    },
  },
});

Object.defineProperties(ResponseValidationError.prototype, {
  rawValue: {
    get(this: ResponseValidationError): unknown {
      try {
        return JSON.parse(this.body);
      } catch {
        return this.body;
      }
    },
  },
  rawMessage: {
    get(this: ResponseValidationError): string {
      return this.message;
    },
  },
  pretty: {
    value(this: ResponseValidationError): string {
      return this.message;
    },
  },
});

/** Whether a request could not be made: then no other class says more. */
const isBase = (error: unknown): error is SDKError =>
  error instanceof SDKError && error.constructor === SDKError;

/** No response came, or no request could be made. */
export class HTTPClientError extends SDKError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof NoResponseError || isBase(error);
  }
}

/** Arguments of which no request can be made. */
export class InvalidRequestError extends SDKError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isBase(error) && error.cause instanceof TypeError;
  }
}

/** What went wrong is none of the other kinds. */
export class UnexpectedClientError extends SDKError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isBase(error) && !(error.cause instanceof TypeError);
  }
}
