/** Telling a logger of requests and responses, secrets left out. */

import type { WireRequest } from "./request.js";

/** What a logger has to offer; `console` does. */
export interface Logger {
  debug(message: string, ...details: unknown[]): void;
}

/**
 * Names of what nobody is shown: what looks like a secret, and what the API's description declares as one. Those of headers
 * stand for themselves, those of the query behind a question mark.
 */
let secrets = /auth|key|token|secret|pass|cookie|sign|sess|cred/i;
const HIDDEN = "***";

/** Note a request, and its response if that is known. */
export function log(
  logger: Logger | undefined,
  request: WireRequest,
  response?: Response,
): void {
  try {
    logger?.debug(
      `${response ? `Response ${response.status}` : "Request"}: ${request.method} ${safeURL(request.url)}`,
      Object.fromEntries(
        [...(response ?? request).headers].map(([name, value]) => [
          name,
          secrets.test(name) ? HIDDEN : safeURL(value),
        ]),
      ),
    );
  } catch {
    // A logger that fails is no reason for a call to.
  }
}

/** Hide what has one of these names, too. Cookies are hidden as a whole. */
export function hide(location: string, names: readonly string[]): void {
  const mark = location === "query" ? "\\?" : "";
  // Written out, since names may have what means something in patterns.
  const written = names.map((one) => one.replace(/\W/g, "\\$&")).join("|");
  secrets = new RegExp(`${secrets.source}|^${mark}(${written})$`, "i");
}

/** A URL without its user, and without query values that may be secret. */
function safeURL(url: string): string {
  return url
    .replace(/\/\/[^/?#]*@/, `//${HIDDEN}@`)
    // Names begin where the query does and behind `&` alone, so that no character is looked at again and again.
    .replace(
      /((?:^[^?]*\?|&)([^=&#]*)=)[^&#]*/g,
      (whole, before: string, name: string) =>
        secrets.test("?" + name) ? before + HIDDEN : whole,
    );
}
