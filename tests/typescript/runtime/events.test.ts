import assert from "node:assert/strict";
import { test } from "node:test";

import { record } from "#runtime/codec.js";
import { binary } from "#runtime/contents.js";
import { ConnectionError, ResponseValidationError } from "#runtime/errors.js";
import {
  type EventOptions,
  events,
  type EventStream,
  jsonLines,
  type JsonLinesStream,
} from "#runtime/events.js";
import type { Content } from "#runtime/operation.js";
import { clientOf, operationOf, send, valueOf } from "#support/calling.js";
import { answerText, serve } from "#support/server.js";

/** A response whose body comes in these pieces. */
function inPieces(pieces: Iterable<Uint8Array<ArrayBuffer>>): Response {
  const left = pieces[Symbol.iterator]();
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        const { done, value } = left.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    }),
  );
}

function* byteByByte(text: string): Generator<Uint8Array<ArrayBuffer>> {
  for (const byte of new TextEncoder().encode(text)) yield Uint8Array.of(byte);
}

function* halves(text: string, at: number): Generator<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  yield bytes.slice(0, at);
  yield bytes.slice(at);
}

async function read(content: Content, response: Response): Promise<unknown[]> {
  const values: unknown[] = [];
  const stream = content.stream?.(response) as EventStream<unknown>;
  for await (const value of stream) values.push(value);
  return values;
}

const LINES = [
  ": a comment",
  "data: one",
  "",
  "event: größe",
  "id: 7",
  "retry: 250",
  "data:two",
  "data:  three",
  "",
  "id: a\0b",
  "unknown: field",
  "retry: soon",
  "data",
  "data: four: 4",
  "",
  "event: without data",
  "",
  "data: never ended",
];
const SEEN = [
  { data: "one" },
  { event: "größe", id: "7", retry: 250, data: "two\n three" },
  { id: "7", data: "\nfour: 4" },
];

for (const [name, end] of [["CRLF", "\r\n"], ["LF", "\n"], ["CR", "\r"]] as const) {
  test(`events are the same wherever their bytes are split: ${name}`, async () => {
    const text = `\uFEFF${LINES.join(end)}`;
    const content = events({ isText: true });
    assert.deepEqual(await read(content, inPieces(byteByByte(text))), SEEN);
    const { length } = new TextEncoder().encode(text);
    for (let at = 0; at <= length; at += 1) {
      assert.deepEqual(await read(content, inPieces(halves(text, at))), SEEN, `at ${at}`);
    }
  });
}

test("line ends of several kinds are told apart at every byte", async () => {
  const text = "data: 1\r\n\ndata: 2\r\rdata: 3\n\r\ndata: 4\r\n\r\n";
  const content = events({ flat: true });
  assert.deepEqual(await read(content, new Response(text)), [1, 2, 3, 4]);
  assert.deepEqual(await read(content, inPieces(byteByByte(text))), [1, 2, 3, 4]);
});

function textOf(options: EventOptions, ...data: string[]): Promise<unknown[]> {
  const body = data.map((one) => `data: ${one}\n\n`).join("");
  return read(events(options), new Response(body));
}

test("data is JSON, in an event or alone", async () => {
  assert.deepEqual(await textOf({}, '{"a":1}', "2"), [{ data: { a: 1 } }, { data: 2 }]);
  assert.deepEqual(await textOf({ flat: true }, '{"a":1}', "2"), [{ a: 1 }, 2]);
});

test("data is decoded as its type says", async () => {
  const codec = record({ fullName: "full_name" });
  const options: EventOptions = { flat: true, codec: () => codec };
  assert.deepEqual(await textOf(options, '{"full_name":1}'), [{ fullName: 1 }]);
  const event = record({ data: ["data", () => codec] });
  assert.deepEqual(await textOf({ codec: () => event }, '{"full_name":1}'), [
    { data: { fullName: 1 } },
  ]);
});

test("a sentinel ends the stream, whatever follows it", async () => {
  assert.deepEqual(await textOf({ flat: true }, "1", "[DONE]", "2"), [1]);
  const sentinel = "over";
  assert.deepEqual(await textOf({ flat: true, sentinel }, "1", "over", "2"), [1]);
  const isText = true;
  assert.deepEqual(await textOf({ flat: true, isText }, "[DONE]", "b"), ["[DONE]", "b"]);
});

test("empty data keeps the connection open and is no value", async () => {
  assert.deepEqual(await textOf({ flat: true }, "1", "", "2"), [1, 2]);
});

test("data that isn't JSON is a response that isn't what was promised", async () => {
  await assert.rejects(textOf({ flat: true }, "1", "{"), ResponseValidationError);
});

test("leaving a loop early closes the connection", async (context) => {
  let closed: () => void;
  const isClosed = new Promise<void>((resolve) => (closed = resolve));
  const server = await serve(context, (_, response) => {
    response.on("close", () => {
      closed();
    });
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: 1\n\ndata: 2\n\n");
  });
  const operation = operationOf({ responses: { "200": [events({ flat: true })] } });
  const call = send(clientOf(server.url), operation);
  for await (const value of (await valueOf(call)) as EventStream<number>) {
    assert.equal(value, 1);
    break;
  }
  await isClosed;
});

test("a sentinel closes the connection, though the server keeps it open", async (context) => {
  let closed: () => void;
  const isClosed = new Promise<void>((resolve) => (closed = resolve));
  const server = await serve(context, (_, response) => {
    response.on("close", () => {
      closed();
    });
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: 1\n\ndata: [DONE]\n\n");
  });
  const operation = operationOf({ responses: { "200": [events({ flat: true })] } });
  const call = send(clientOf(server.url), operation);
  for await (const value of (await valueOf(call)) as EventStream<number>) {
    assert.equal(value, 1);
  }
  await isClosed;
});

test("closing ends a loop that waits for the next value, and one that hasn't begun", async () => {
  const silent = new Response(new ReadableStream());
  const stream = events().stream?.(silent) as EventStream<unknown>;
  const next = stream[Symbol.asyncIterator]().next();
  await stream.close();
  assert.deepEqual(await next, { done: true, value: undefined });
  const unread = events().stream?.(new Response("data: 1\n\n")) as EventStream<unknown>;
  await unread.close();
  for await (const value of unread) assert.fail(String(value));
});

test("a body that breaks off is a connection error behind what came before", async () => {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      if (pulled > 1) controller.error(new Error("broken"));
      else controller.enqueue(new TextEncoder().encode("data: 1\n\n"));
    },
  });
  const seen: unknown[] = [];
  const stream = events({ flat: true }).stream?.(new Response(body));
  await assert.rejects(async () => {
    for await (const value of stream as EventStream<unknown>) seen.push(value);
  }, ConnectionError);
  assert.deepEqual(seen, [1]);
});

test("JSON lines are values, the last one without an end too", async () => {
  const text = '{"a":"ä"}\r\n\n  \n\u001e[1]\n"\u2028"\n2';
  const seen = [{ a: "ä" }, [1], "\u2028", 2];
  assert.deepEqual(await read(jsonLines(), new Response(text)), seen);
  assert.deepEqual(await read(jsonLines(), inPieces(byteByByte(text))), seen);
});

test("JSON lines come typed from a call", async (context) => {
  const server = await serve(
    context,
    answerText('{"full_name":1}\n', 200, { "content-type": "application/jsonl" }),
  );
  const codec = record({ fullName: "full_name" });
  const operation = operationOf({ responses: { "200": [jsonLines(() => codec)] } });
  const lines = (await valueOf(
    send(clientOf(server.url), operation),
  )) as JsonLinesStream<unknown>;
  assert.equal(lines.response.status, 200);
  for await (const value of lines) assert.deepEqual(value, { fullName: 1 });
});

test("a download is a stream that is read as it comes", async (context) => {
  let goOn: () => void = () => undefined;
  const server = await serve(context, (_, response) => {
    response.writeHead(200, { "content-type": "application/octet-stream" });
    response.write("first");
    goOn = () => response.end("second");
  });
  const operation = operationOf({ responses: { "200": [binary()] } });
  const body = (await valueOf(
    send(clientOf(server.url), operation),
  )) as ReadableStream<Uint8Array>;
  const reader = body.getReader();
  const pieces: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(Buffer.from(value).toString());
    goOn();
  }
  assert.deepEqual(pieces, ["first", "second"]);
});
