/** Bodies of JSON texts, one a line, made of items while they are sent. */

import { refuse } from "./body.js";
import type { Lazy } from "./codec.js";
import { finite, stringify } from "./json.js";
import type { Body } from "./operation.js";

type Items = Iterable<unknown> | AsyncIterable<unknown>;

/**
 * A body of items, each in JSON on a line of its own. An array is written before anything is sent, and can be sent again.
 * From any other iterable each item is taken when it is its turn: such a body is sent once, and never tried again.
 */
export function jsonLinesBody(
  key: string,
  codec?: Lazy,
  mediaType = "application/jsonl",
): Body {
  // JSON text sequences begin each text with a separator (RFC 7464, 2.2).
  const before = mediaType.endsWith("json-seq") ? "\x1e" : "";
  const line = (item: unknown): string => {
    const text = stringify(codec ? codec().encode(item) : item, finite) as string | undefined;
    if (text === undefined) throw new TypeError("an item that JSON has nothing for");
    return `${before}${text}\n`;
  };
  return {
    key,
    mediaType,
    encode(value, _wanted, _sender, extra) {
      refuse(extra);
      if (!isItems(value)) {
        throw new TypeError(`no iterable of items: ${typeof value}`);
      }
      const body = Array.isArray(value) ? value.map(line).join("") : streamed(value, line);
      return { contentType: mediaType, body };
    },
  };
}

/** Whether a value is several items rather than a text, which is one. */
function isItems(value: unknown): value is Items {
  if (typeof value !== "object" || value === null) return false;
  return Symbol.iterator in value || Symbol.asyncIterator in value;
}

function streamed(
  items: Items,
  line: (item: unknown) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const left: Iterator<unknown> | AsyncIterator<unknown> =
    Symbol.asyncIterator in items
      ? items[Symbol.asyncIterator]()
      : items[Symbol.iterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await left.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(line(value)));
    },
    async cancel() {
      await left.return?.();
    },
  });
}
