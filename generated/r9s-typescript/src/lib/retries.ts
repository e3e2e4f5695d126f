/** Retries: how clients and calls are told of them, and the same for functions of one's own. */

import { patience, type RetryConfig } from "../runtime/retry.js";

export type { BackoffStrategy, RetryConfig } from "../runtime/retry.js";

/** Thrown by a function not to be called again. */
export class PermanentError extends Error {
  override name = "PermanentError";
}

/** Thrown by a function to be called again; if that is no use, its response is what comes of it. */
export class TemporaryError extends Error {
  override name = "TemporaryError";
  response: Response;

  constructor(message: string, response: Response) {
    super(message);
    this.response = response;
  }
}

/** What a function gives: the last response of as many as the configuration allows. */
export async function retry(
  fetchFn: () => Promise<Response>,
  options: { config: RetryConfig; statusCodes: string[] },
): Promise<Response> {
  const waitAfter = patience(options.config, Date.now, options.statusCodes);
  for (;;) {
    let response: Response | undefined;
    let failure: unknown;
    try {
      response = await fetchFn();
    } catch (error) {
      if (error instanceof PermanentError) throw error.cause ?? error;
      failure = error;
      if (error instanceof TemporaryError) response = error.response;
    }
    const wait = waitAfter(response, String(failure));
    if (wait === undefined) {
      if (response) return response;
      throw failure;
    }
    await new Promise((done) => setTimeout(done, wait));
  }
}
