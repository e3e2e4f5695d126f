/** Data of events that is text in some and JSON in others. */

import { own } from "./codec.js";
import type { ServerEvent } from "./events.js";
import { kindOf as kindOfJSON, parse } from "./json.js";

/**
 * Whether an event's data is text. `byEvent` says it of events by their name. Other data is text where it is one of the
 * `texts`; else JSON where it is that of one of the `kinds`; else text.
 */
export function mixedData(
  kinds: readonly string[],
  byEvent: Readonly<Record<string, boolean>> = {},
  texts: readonly string[] = [],
): (event: ServerEvent) => boolean {
  return ({ event, data }) => {
    const known = event === undefined ? undefined : own(byEvent, event);
    if (typeof known === "boolean") return known;
    if (texts.includes(data)) return true;
    // Nothing, and the word that many servers end with, count as JSON that never is any.
    return data !== "" && data !== "[DONE]" && !kinds.includes(kindOf(data));
  };
}

function kindOf(text: string): string {
  try {
    const value: unknown = parse(text.replace(/^\ufeff/, ""));
    if (value === null) return "null";
    return Array.isArray(value) ? "array" : kindOfJSON(value);
  } catch {
    return "";
  }
}
