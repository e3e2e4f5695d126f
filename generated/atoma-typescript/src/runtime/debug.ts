/** Telling a logger of requests and responses, secrets left out. */

import type { WireRequest } from "./request.js";

/** What a logger has to offer; `console` does. */
export interface Logger {
  debug(message: string, ...details: unknown[]): void;
}

const SECRET =
  /auth|key|token|secret|pass|cookie|sign|sess|cred/i;
const HIDDEN = "***";

/** Note a request, and its response if that is known. */
export function log(
  logger: Logger | undefined,
  request: WireRequest,
  response?: Response,
): void {
  logger?.debug(
    `${response ? `Response ${response.status}` : "Request"}: ${request.method} ${safeURL(request.url)}`,
    safeHeaders((response ?? request).headers),
  );
}

function safeHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].map(([name, value]) => [
      name,
      SECRET.test(name) ? HIDDEN : value,
    ]),
  );
}

/** A URL without its user, and without query values that may be secret. */
function safeURL(url: string): string {
  return url
    .replace(/\/\/[^/?#@]*@/, `//${HIDDEN}@`)
    .replace(
      /([?&])([^=&#]*)=([^&#]*)/g,
      (whole, mark: string, name: string) =>
        SECRET.test(name) ? `${mark}${name}=${HIDDEN}` : whole,
    );
}
