/**
 * Errors by their status, whatever the API's description says of it: `error instanceof NotFoundError` holds for every error of
 * that status, of whichever class it is.
 */

import { SDKError } from "./errors.js";

function has(error: unknown, least: number, most = least): boolean {
  if (!(error instanceof SDKError)) return false;
  return error.statusCode >= least && error.statusCode <= most;
}

/** Status 400: the request can't be understood. */
export abstract class BadRequestError extends SDKError {
  declare readonly statusCode: 400;

  static override [Symbol.hasInstance](error: unknown): boolean {
    return has(error, 400);
  }
}

/** Status 401: credentials are missing or wrong. */
export abstract class AuthenticationError extends SDKError {
  declare readonly statusCode: 401;

  static override [Symbol.hasInstance](error: unknown): boolean {
    return has(error, 401);
  }
}

/** Status 403: who asked may not do that. */
export abstract class PermissionDeniedError extends SDKError {
  declare readonly statusCode: 403;

  static override [Symbol.hasInstance](error: unknown): boolean {
    return has(error, 403);
  }
}

/** Status 404: what was asked for isn't there. */
export abstract class NotFoundError extends SDKError {
  declare readonly statusCode: 404;

  static override [Symbol.hasInstance](error: unknown): boolean {
    return has(error, 404);
  }
}

/** Status 409: something has changed, or is there already. */
export abstract class ConflictError extends SDKError {
  declare readonly statusCode: 409;

  static override [Symbol.hasInstance](error: unknown): boolean {
    return has(error, 409);
  }
}

/** Status 422: a value isn't as it has to be. */
export abstract class UnprocessableEntityError extends SDKError {
  declare readonly statusCode: 422;

  static override [Symbol.hasInstance](error: unknown): boolean {
    return has(error, 422);
  }
}

/** Status 429: too many requests. */
export abstract class RateLimitError extends SDKError {
  declare readonly statusCode: 429;

  static override [Symbol.hasInstance](error: unknown): boolean {
    return has(error, 429);
  }
}

/** Status 5XX: the server failed. */
export abstract class InternalServerError extends SDKError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return has(error, 500, 599);
  }
}
