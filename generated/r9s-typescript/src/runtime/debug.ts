/** Telling a logger of requests and responses, secrets left out. */

import type { WireRequest } from "./request.js";

/** What a logger has to offer; `console` does. */
export interface Logger {
  debug(message: string, ...details: unknown[]): void;
}

/** Names of what nobody is shown: what looks like a secret, and what the API's description declares as one. */
export const SECRETS: RegExp[] = [
  /auth|key|token|secret|pass|cookie|sign|sess|cred/i,
];
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
          hides(name) ? HIDDEN : safeURL(value),
        ]),
      ),
    );
  } catch {
    // A logger that fails is no reason for a call to.
  }
}

function hides(name: string): boolean {
  return SECRETS.some((secret) => secret.test(name));
}

/** A URL without its user, and without query values that may be secret. */
function safeURL(url: string): string {
  return url
    .replace(/\/\/[^/?#]*@/, `//${HIDDEN}@`)
    // Names begin where the query does and behind `&` alone, so that no character is looked at again and again.
    .replace(
      /(^[^?]*\?|&)([^=&#]*)=([^&#]*)/g,
      (whole, mark: string, name: string) =>
        hides(name) ? `${mark}${name}=${HIDDEN}` : whole,
    );
}
