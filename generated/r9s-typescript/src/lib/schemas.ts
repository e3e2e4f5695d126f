/** Values that are read, and why they can't be. */

import { SDKValidationError } from "../runtime/published_validation.js";
import { ERR, OK, type Result } from "../types/fp.js";

/** What a function makes of a value. Throws SDKValidationError where it throws. */
export function parse<Inp, Out>(
  rawValue: Inp,
  fn: (value: Inp) => Out,
  errorMessage: string,
): Out {
  const result = safeParse(rawValue, fn, errorMessage);
  if (result.ok) return result.value;
  throw result.error;
}

/** What a function makes of a value, or what it throws. */
export function safeParse<Inp, Out>(
  rawValue: Inp,
  fn: (value: Inp) => Out,
  errorMessage: string,
): Result<Out, SDKValidationError> {
  try {
    return OK(fn(rawValue));
  } catch (cause) {
    return ERR(new SDKValidationError(errorMessage, cause, rawValue));
  }
}
