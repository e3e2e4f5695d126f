/** Time and memory: what grows with an answer grows no faster than it. The sizes here end within a second, or never. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { baseURL, stateOf } from "#runtime/client.js";
import { within } from "#runtime/clock.js";
import { bigInteger, list, record, type Codec } from "#runtime/codec.js";
import { log } from "#runtime/debug.js";
import { events, type EventStream, jsonLines } from "#runtime/events.js";
import type { Content } from "#runtime/operation.js";
import { patience } from "#runtime/retry.js";
import { anyOf } from "#runtime/unions.js";
import { clientOf, operationOf, send, valueOf } from "#support/calling.js";
import { answerText, inTurn, serve } from "#support/server.js";

const RUN = 500_000;

async function read(content: Content, body: BodyInit): Promise<unknown[]> {
  const values: unknown[] = [];
  const stream = content.stream?.(new Response(body)) as EventStream<unknown>;
  for await (const value of stream) values.push(value);
  return values;
}

/** A text in pieces of so many octets. */
function inPieces(text: string, size: number): ReadableStream<Uint8Array> {
  const octets = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= octets.length) controller.close();
      else controller.enqueue(octets.slice(at, (at += size)));
    },
  });
}

for (const [name, line] of [
  ["inside a value", `["${" ".repeat(RUN)}"]`],
  ["between values", `[1,${" ".repeat(RUN)}2]`],
  ["at its end", `[1]${" ".repeat(RUN)}`],
  ["of tabs and separators", `\x1e${"\t".repeat(RUN)}[1]${"\r".repeat(RUN)}`],
  ["alone", `${" ".repeat(RUN)}`],
] as const) {
  test(`a JSON line with a long run of spaces ${name} is read at once`, async () => {
    const wanted = line.trim() ? [JSON.parse(line.replace("\x1e", ""))] : [];
    assert.deepEqual(await read(jsonLines(), `${line}\n`), wanted);
  });
}

for (const [kind, content, open, close] of [
  ["event", events({ flat: true }), "data: ", "\n\n"],
  ["JSON line", jsonLines(), "", "\n"],
] as const) {
  test(`one ${kind} of 16 MB in small pieces is joined once`, async () => {
    const value = "x".repeat(16_000_000);
    const body = inPieces(`${open}"${value}"${close}`, 1_000);
    assert.deepEqual(await read(content, body), [value]);
  });
}

test("many line ends in one piece are told apart in one go", async () => {
  assert.deepEqual(await read(events(), "\r\n".repeat(RUN)), []);
  assert.deepEqual(await read(events({ flat: true }), `data: 1\n${"\r".repeat(RUN)}`), [1]);
});

for (const retry of ["9".repeat(5_000), "0".repeat(5_000), "9".repeat(15)]) {
  test(`a waiting time of ${retry.length} digits ends no stream`, async () => {
    const [event] = await read(events(), `retry: ${retry}\ndata: 1\n\ndata: 2\n\n`);
    const wanted = Number(retry);
    const isKept = Number.isSafeInteger(wanted);
    assert.deepEqual(event, isKept ? { retry: wanted, data: 1 } : { data: 1 });
  });
}

for (const mark of ["?", "&", "/", "//", "@", "=", ":", "?a", "&a", "//a", "?a&", "%"]) {
  test(`a logger is told at once of a URL with a long run of ${mark}`, () => {
    const told: string[] = [];
    const logger = { debug: (message: string) => told.push(message) };
    const url = `https://things.test/${mark.repeat(RUN)}?key=s3cret`;
    const request = { method: "GET", url, headers: new Headers(), body: undefined };
    log(logger, request);
    assert.equal(told.length, 1);
  });
}

test("a logger isn't told a secret, whatever stands around it", () => {
  const told: string[] = [];
  const logger = {
    debug: (...all: unknown[]): void => {
      told.push(JSON.stringify(all));
    },
  };
  for (const url of [
    "https://user:s3@cret@things.test/?a=1",
    "https://things.test/?a&key=s3cret",
    "https://things.test/?key=a?s3cret",
    "https://things.test/?a?key=s3cret",
    "https://things.test/?key=a=s3cret",
    "https://things.test/??key=s3cret&&key=s3cret",
  ]) {
    const headers = { location: url, link: `<${url}>; rel=next` };
    log(logger, { method: "GET", url, headers: new Headers(headers), body: undefined });
  }
  assert.doesNotMatch(told.join("\n"), /s3cret|cret@/);
});

test("a base URL with a long run of slashes is cut at once", () => {
  const url = `https://things.test${"/".repeat(RUN)}x${"/".repeat(RUN)}`;
  const base = baseURL(stateOf(clientOf("", { serverURL: url })), operationOf());
  assert.equal(base.length, "https://things.test".length + RUN + 1);
});

test("a union that contains itself is read once, however deep", () => {
  const own: Codec = anyOf<unknown>(
    [{ has: "a left right" }, () => branch],
    [{ has: "b left right" }, () => branch],
    [["any"], () => list(() => own)],
  );
  let read = 0;
  const counted: Codec = {
    encode: (value) => own.encode(value),
    decode: (wire) => {
      read += 1;
      return own.decode(wire);
    },
  };
  const branch: Codec = record<unknown>({
    left: ["left", () => counted],
    right: ["right", () => counted],
  });
  let value: unknown = { a: 1 };
  for (let depth = 0; depth < 400; depth += 1) value = { left: value, right: { b: depth } };
  assert.deepEqual(counted.decode(value), value);
  assert.equal(read, 801);
});

test("an integer of very many digits stays a text", () => {
  const digits = "9".repeat(9_000);
  assert.equal(bigInteger.decode(digits), BigInt(digits));
  const many = "9".repeat(20_000_000);
  assert.equal(bigInteger.decode(many), many);
});

// Waiting.

/** How often a server is asked within so many milliseconds, if it always answers with these headers. */
function attempts(headers: Record<string, string>, maxElapsedTime: number): number {
  let now = 0;
  const waitAfter = patience({ strategy: "backoff", backoff: { maxElapsedTime } }, () => now);
  let asked = 1;
  for (; ; asked += 1) {
    const wait = waitAfter(new Response(null, { status: 503, headers }));
    if (wait === undefined) return asked;
    now += wait;
  }
}

for (const [name, value] of [
  ["retry-after", "0"],
  ["retry-after", "0.0"],
  ["retry-after", "0.001"],
  ["retry-after", "Fri, 31 Dec 1999 23:59:59 GMT"],
  ["retry-after", "Thu, 01 Jan 1970 00:00:00 GMT"],
  ["retry-after-ms", "0"],
  ["retry-after-ms", "1"],
] as const) {
  test(`a server that says ${name}: ${value} is asked less and less often`, () => {
    assert.ok(attempts({ [name]: value }, 4_000) <= 15);
    assert.ok(attempts({ [name]: value }, 300_000) <= 40);
  });
}

test("a server that asks not to wait is asked again, and not for ever", async (context) => {
  // By the clock each answer takes a tenth of a second, however long it does take.
  context.mock.timers.enable({ apis: ["Date"] });
  const server = await serve(context, (request, response) => {
    context.mock.timers.tick(100);
    return answerText("", 503, { "retry-after": "0" })(request, response);
  });
  const backoff = { initialInterval: 3_600_000, maxElapsedTime: 500 };
  const client = clientOf(server.url, { retryConfig: { strategy: "backoff", backoff } });
  await send(client);
  assert.equal(server.received.length, 5);
});

test("a wait longer than timers can is a long one, not none", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  for (const wait of [Infinity, 2 ** 31, Number.MAX_SAFE_INTEGER]) {
    let isOver = false;
    void within(wait, undefined).then(() => (isOver = true));
    context.mock.timers.tick(60_000);
    await new Promise(setImmediate);
    assert.equal(isOver, false);
  }
});

test("headers of any length say how long to wait, or nothing", async (context) => {
  const long = `${"9".repeat(7_000)} ${"9".repeat(1_000)}`;
  const server = await serve(context, inTurn(answerText("", 503, { "retry-after": long }), answerText("1")));
  const backoff = { initialInterval: 1, maxInterval: 1 };
  const client = clientOf(server.url, { retryConfig: { strategy: "backoff", backoff } });
  const operation = operationOf({ responses: { "200": [] } });
  assert.equal(await valueOf(send(client, operation)), undefined);
});
