/** Values that this version doesn't know. */

import type { Unrecognized } from "./enums.js";

export type { Unrecognized };

/** A value that isn't known, marked so. */
export function unrecognized<T>(value: T): Unrecognized<T> {
  return value as Unrecognized<T>;
}
