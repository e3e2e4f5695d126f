/** What published packages take and give besides: options by other names, and JSON of single values. */

import type { Logger as GroupLogger } from "../lib/logger.js";
import type { Result } from "../types/fp.js";
import type { HTTPClient } from "./client.js";
import type { Lazy } from "./codec.js";
import { json } from "./contents.js";
import type { Logger } from "./debug.js";
import { SDKValidationError } from "./published_validation.js";

/** Options of a client that go by other names here. */
export interface PublishedOptions {
  /** A server, by its position; the first is 0. */
  readonly serverIdx?: number | undefined;
  /** What requests are sent by, where that isn't the browser's to say. */
  readonly userAgent?: string | undefined;
  /** Is told of requests and responses, secrets left out; `console` will do. */
  readonly debugLogger?: Logger | GroupLogger | undefined;
}

interface OwnOptions {
  readonly serverIndex?: number | undefined;
  readonly httpClient?: HTTPClient | undefined;
  readonly debugLogger?: Logger | undefined;
}

/** The options by their names here. */
export function ownOptions<T extends PublishedOptions & Pick<OwnOptions, "httpClient">>(
  options: T,
): Omit<T, keyof PublishedOptions> & OwnOptions {
  const { serverIdx, userAgent, debugLogger, ...rest } = options;
  return {
    ...rest,
    serverIndex: serverIdx,
    httpClient:
      userAgent === undefined
        ? options.httpClient
        : sentBy(userAgent, options.httpClient),
    debugLogger: debugLogger && loggerOf(debugLogger),
  };
}

function sentBy(userAgent: string, client: HTTPClient = fetch): HTTPClient {
  return (url, init) => {
    const headers = new Headers(init.headers);
    headers.set("User-Agent", userAgent);
    return client(url, { ...init, headers });
  };
}

function loggerOf(logger: Logger | GroupLogger): Logger {
  if ("debug" in logger) return logger;
  return {
    debug(message, ...details): void {
      logger.log(message, ...details);
    },
  };
}

/** A value as JSON. */
export function toJSON<T>(value: T, codec?: Lazy): string {
  return JSON.stringify(codec ? codec().encode(value) : value);
}

/** A value from JSON, or why it is none. */
export function fromJSON<T>(text: string, codec?: Lazy): Result<T, SDKValidationError> {
  try {
    return { ok: true, value: json(codec).decode(text) as T };
  } catch (cause) {
    return { ok: false, error: new SDKValidationError("No JSON of the type", cause, text) };
  }
}
