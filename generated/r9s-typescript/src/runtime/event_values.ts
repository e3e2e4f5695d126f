/** Server-sent events, from octets in pieces (HTML, 9.2.6), and other streams of values. */

import type { Lazy } from "./codec.js";
import { mediaTypeOf } from "./contents.js";
import { ResponseValidationError, shown, textOf } from "./errors.js";
import { decoded, parse } from "./json.js";
import type { Content } from "./operation.js";
import { BodyReader } from "./reading.js";

/** An event as it came. */
export interface ServerEvent {
  event?: string;
  data: string;
  id?: string;
  retry?: number;
}

/** How the events of a response are read. */
export interface EventOptions {
  readonly codec?: Lazy;
  readonly mediaType?: string;
  /** Data that ends the stream. */
  readonly sentinel?: string;
  /** Whether values are the events' data alone. */
  readonly flat?: boolean;
  /** Whether the codec is that of whole events though values are their data: only a whole event tells what that is. */
  readonly byMember?: boolean;
  /** Whether data is text as it comes, not JSON; where a stream has both, asked of each event. */
  readonly isText?: boolean | ((event: ServerEvent) => boolean);
}

/** Values as they arrive. Leaving a `for await` loop early closes the connection. */
export class EventStream<T> implements AsyncIterable<T> {
  /** The response that the values come from. */
  readonly response: Response;
  readonly #source: BodyReader;
  readonly #values: AsyncGenerator<T>;

  constructor(
    response: Response,
    values: (source: BodyReader) => AsyncGenerator<unknown>,
    callers?: AbortSignal | null,
    timeout?: number,
  ) {
    this.response = response;
    this.#source = new BodyReader(response, callers, timeout);
    const all = values(this.#source) as AsyncGenerator<T>;
    const [end, fail] = [all.return.bind(all), all.throw.bind(all)];
    // A generator that hasn't begun would end without a word to the connection.
    all.return = (value) => this.close().then(() => end(value));
    all.throw = (cause) => this.close().then(() => fail(cause));
    this.#values = all;
  }

  /** The values, each once. */
  [Symbol.asyncIterator](): AsyncGenerator<T> {
    return this.#values;
  }

  /** Stop listening: a loop that waits for the next value ends. */
  async close(): Promise<void> {
    await this.#source.close();
  }
}

/** JSON values, one a line, as they arrive. */
export class JsonLinesStream<T> extends EventStream<T> {}

/** A body of server-sent events. */
export function events(options: EventOptions = {}): Content {
  return {
    mediaType: options.mediaType ?? "text/event-stream",
    stream: (response, ...limits) =>
      new EventStream(response, (source) => eventValues(source, options), ...limits),
  };
}

/** A body of JSON values, one a line. Blank lines, and separators of JSON text sequences, count for nothing. */
export function jsonLines(
  codec?: Lazy,
  mediaType = "application/jsonl",
): Content {
  async function* values(source: BodyReader): AsyncGenerator<unknown> {
    for await (const line of lines(source, "\n")) {
      const text = trimmed(line);
      if (text) yield parsed(text, source.response, codec);
    }
  }
  return {
    mediaType,
    stream: (response, ...limits) => new JsonLinesStream(response, values, ...limits),
  };
}

/** A line without what may stand around its value; a pattern would look at long runs of it again and again. */
function trimmed(line: string): string {
  const isBlank = (at: number): boolean => " \t\r\x1e".includes(line.charAt(at));
  let [start, end] = [0, line.length];
  while (start < end && isBlank(start)) start += 1;
  while (start < end && isBlank(end - 1)) end -= 1;
  return line.slice(start, end);
}

async function* eventValues(
  source: BodyReader,
  options: EventOptions,
): AsyncGenerator<unknown> {
  const { codec, isText = false } = options;
  const isWhole = options.byMember || !options.flat;
  for await (const event of serverEvents(source)) {
    const asText = typeof isText === "boolean" ? isText : isText(event);
    if (ends(event.data, options, asText)) return;
    // Servers send empty ones to keep the connection open; nothing is no JSON.
    if (!asText && !event.data) continue;
    const value = parsed(event.data, source.response, codec, (text) => {
      const data = asText ? text : json(text);
      return isWhole ? { ...event, data } : data;
    });
    yield options.byMember && options.flat ? (value as { data: unknown }).data : value;
  }
}

function ends(data: string, options: EventOptions, isText: boolean): boolean {
  if (options.sentinel !== undefined) return data === options.sentinel;
  // Many servers end with this though their documents don't say so; it never is JSON.
  return data === "[DONE]" && !isText;
}

/** A JSON value; a byte order mark may stand before every one. */
function json(text: string): unknown {
  return parse(text.replace(/^\ufeff/, ""));
}

function parsed(
  text: string,
  response: Response,
  codec?: Lazy,
  read: (text: string) => unknown = json,
): unknown {
  try {
    const wire = read(text);
    return decoded(wire, codec);
  } catch (cause) {
    const message = `The ${mediaTypeOf(response)} isn't what was promised: ${textOf(cause)}\nData: ${shown(text)}`;
    throw new ResponseValidationError(message, { response, cause });
  }
}

/** The events of a body. What stands behind the last blank line is no event. */
async function* serverEvents(source: BodyReader): AsyncGenerator<ServerEvent> {
  let data: string[] = [];
  let event: Partial<ServerEvent> = {};
  let id: string | undefined;
  for await (const line of lines(source, /\r\n|\n|\r/)) {
    if (line === "") {
      if (data.length > 0) {
        yield { ...event, ...(id === undefined ? {} : { id }), data: data.join("\n") };
      }
      [data, event] = [[], {}];
      continue;
    }
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") data.push(value);
    else if (name === "event") event.event = value;
    else if (name === "id" && !value.includes("\0")) id = value;
    else if (name === "retry" && /^\d+$/.test(value)) {
      const retry = Number(value);
      if (Number.isSafeInteger(retry)) event.retry = retry;
    }
  }
}

/** A body's lines, the last one too if it has no end. The connection is closed however this ends. */
async function* lines(
  source: BodyReader,
  end: RegExp | string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const begun: string[] = [];
  let isAfterReturn = false;
  try {
    for (;;) {
      const piece = await source.read();
      if (!piece) break;
      let text = decoder.decode(piece, { stream: true });
      if (!text) continue;
      if (isAfterReturn && text.startsWith("\n")) text = text.slice(1);
      isAfterReturn = end !== "\n" && text.endsWith("\r");
      const [first = "", ...others] = text.split(end);
      begun.push(first);
      // What was begun in earlier pieces is joined once, when its end is there.
      for (const other of others) {
        yield begun.splice(0).join("");
        begun.push(other);
      }
    }
    const rest = begun.join("");
    if (rest) yield rest;
  } finally {
    await source.close();
  }
}
