/** Keys by which a server knows that it has seen a call before. */

import { uuid } from "./random.js";
import type { WireRequest } from "./request.js";

/** Adds a key that is the same for every attempt of a call, so that the server carries it out once. */
export function idempotencyKey(name: string): (request: WireRequest) => void {
  return ({ method, headers }) => {
    if (/^(POST|PATCH)$/.test(method) && !headers.has(name)) {
      headers.set(name, uuid());
    }
  };
}
