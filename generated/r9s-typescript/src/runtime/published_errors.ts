/** What published packages' errors have besides, put in when the package or its errors are imported. */

import {
  DataError,
  NoResponseError,
  ResponseValidationError,
  SDKError,
} from "./errors.js";

Object.defineProperties(SDKError.prototype, {
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
