/** What published packages take besides: options by other names. */

import type { Logger as GroupLogger } from "../lib/logger.js";
import type { HTTPClient } from "./client.js";
import type { Logger } from "./debug.js";

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

/** The options by their names here; where none says what is told of requests, the console is where that is asked for. */
export function ownOptions<T extends PublishedOptions & Pick<OwnOptions, "httpClient">>(
  options: T,
  isDebugged = false,
): Omit<T, keyof PublishedOptions> & OwnOptions {
  const { serverIdx, userAgent, debugLogger, ...rest } = options;
  return {
    ...rest,
    serverIndex: serverIdx,
    httpClient:
      userAgent === undefined
        ? options.httpClient
        : sentBy(userAgent, options.httpClient),
    debugLogger: debugLogger ? loggerOf(debugLogger) : isDebugged ? console : undefined,
  };
}

/** Options that have each credential by itself; `names` are those of all. */
export function apart<T extends { readonly security?: unknown }>(
  options: T,
  names: readonly string[],
): Omit<T, "security"> {
  const { security, ...rest } = options;
  if (security === undefined) return rest;
  const given = names.map((name) => [
    name,
    typeof security === "function"
      ? async (): Promise<unknown> => partOf(await (security as () => unknown)(), name)
      : partOf(security, name),
  ]);
  return { ...(Object.fromEntries(given) as object), ...rest };
}

/** One of several credentials. Clients of OAuth2 have an `ID` there. */
function partOf(security: unknown, name: string): unknown {
  const value = (security as Record<string, unknown> | undefined)?.[name];
  const { clientID } = Object(value) as { clientID?: unknown };
  return clientID === undefined ? value : { ...(value as object), clientId: clientID };
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
    debug(message, headers): void {
      logger.group(`${message.startsWith("Response") ? "<" : ">"} ${message}`);
      logger.log("Headers:", headers);
      logger.groupEnd();
    },
  };
}
