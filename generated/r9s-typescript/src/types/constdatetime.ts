/** Times that are always the same. */

import { type Schema, schema } from "../runtime/published_validation.js";

/** Lets texts pass that mean one time. */
export function constDateTime(val: string): Schema<string> {
  const time = Date.parse(val);
  return schema((value) => {
    if (typeof value === "string" && Date.parse(value) === time) return val;
    throw new TypeError(`not ${val}`);
  });
}
