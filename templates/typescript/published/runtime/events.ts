/** Streams of values that are streams of the platform, too, as published packages give them. */

import type { Lazy } from "./codec.js";
import * as own from "./event_values.js";
import type { Content } from "./operation.js";

export type { EventOptions, ServerEvent } from "./event_values.js";

/** An event as it came, with its data read, or not yet. */
export type SseMessage<T> = {
  data?: T | undefined;
  event?: string | null | undefined;
  id?: string | null | undefined;
  retry?: number | null | undefined;
};

/** Makes a value of an event, or says that the stream is at its end. */
type Parse<T> = (event: SseMessage<string>) => IteratorResult<T, undefined>;

/** Where a stream has its values from. */
interface Source<T> {
  pull(controller: { close(): void; enqueue(value: T): void }): Promise<void>;
  cancel(): Promise<void>;
}

/** A stream of the platform. Whether it can be looped over depends on the platform, and on what its types say. */
interface PlainStream {
  new <T>(
    source: Source<T>,
    strategy: { highWaterMark: number },
  ): Omit<ReadableStream<T>, typeof Symbol.asyncIterator>;
}

const Stream: PlainStream = ReadableStream;

/** Values as they arrive. Leaving a `for await` loop early closes the connection. */
export class EventStream<T> extends Stream<T> {
  /** The response that the values come from. */
  readonly response: Response;
  readonly #own: own.EventStream<unknown>;

  /** Of a response's body, with what makes a value of each event; calls make streams of their own values. */
  constructor(body: ReadableStream<Uint8Array>, parse: Parse<T>);
  constructor(values: own.EventStream<T>);
  constructor(source: ReadableStream<Uint8Array> | own.EventStream<T>, parse?: Parse<T>) {
    const given = source instanceof ReadableStream ? eventsOf(source) : source;
    const values = parse ? parsed(given, parse) : (given as own.EventStream<T>)[Symbol.asyncIterator]();
    const pulled: Source<T> = {
      async pull(controller): Promise<void> {
        const { done, value } = await values.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => given.close(),
    };
    // Nothing is read before it is asked for.
    super(pulled, { highWaterMark: 0 });
    this.#own = given;
    this.response = given.response;
  }

  /** The values, each once. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    const reader = this.getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
      }
    } finally {
      reader.releaseLock();
      await this.close();
    }
  }

  /** Stop listening: a loop that waits for the next value ends. */
  async close(): Promise<void> {
    await this.#own.close();
  }
}

/** JSON values, one a line, as they arrive. */
export class JsonLinesStream<T> extends EventStream<T> {}

/** A body of server-sent events. */
export function events(options: own.EventOptions = {}): Content {
  return streamed(own.events(options), EventStream);
}

/** A body of JSON values, one a line. */
export function jsonLines(codec?: Lazy, mediaType?: string): Content {
  return streamed(own.jsonLines(codec, mediaType), JsonLinesStream);
}

/** A content that a caller reads piece by piece. */
type Streamed = Content & { readonly stream: (...given: never[]) => unknown };

function streamed(content: Content, kind: typeof EventStream): Content {
  const { mediaType, stream } = content as Streamed;
  return {
    mediaType,
    stream: (...given) => new kind(stream(...given) as own.EventStream<unknown>),
  };
}

function eventsOf(body: ReadableStream<Uint8Array>): own.EventStream<unknown> {
  const { stream } = own.events({ isText: true }) as Streamed;
  const response = new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>);
  return stream(response) as own.EventStream<unknown>;
}

async function* parsed<T>(
  source: own.EventStream<unknown>,
  parse: Parse<T>,
): AsyncGenerator<T> {
  for await (const event of source) {
    const { done, value } = parse(event as SseMessage<string>);
    if (done) return;
    yield value;
  }
}
