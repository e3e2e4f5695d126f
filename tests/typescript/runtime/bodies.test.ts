import assert from "node:assert/strict";
import { test } from "node:test";

import { anyBody, binaryBody, bodyChoice, jsonBody, textBody } from "#runtime/body.js";
import { record } from "#runtime/codec.js";
import { SDKError } from "#runtime/errors.js";
import { formBody } from "#runtime/form.js";
import { jsonLinesBody } from "#runtime/lines.js";
import type { Body } from "#runtime/operation.js";
import { clientOf, failureOf, operationOf, send, SOON, valueOf } from "#support/calling.js";
import { answer, answerText, inTurn, type Received, serve } from "#support/server.js";

async function sent(
  context: Parameters<typeof serve>[0],
  body: Body,
  request: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Received> {
  const server = await serve(context, answer(1));
  const operation = operationOf({ method: "POST", body });
  await valueOf(send(clientOf(server.url), operation, { request }, { headers }));
  const [received] = server.received;
  assert.ok(received);
  return received;
}

test("JSON is sent as its type says", async (context) => {
  const body = jsonBody("request", () => record({ fullName: "full_name" }));
  const received = await sent(context, body, { fullName: "ü", other: [null] });
  assert.equal(received.text, '{"full_name":"ü","other":[null]}');
  assert.equal(received.headers["content-type"], "application/json");
});

for (const [value, type, written] of [
  [new Blob(["x"], { type: "image/png" }), "image/*", "image/png"],
  [new Blob(["x"], { type: "image/png" }), "application/pdf", "application/pdf"],
  ["x", "image/*", "application/octet-stream"],
] as const) {
  test(`octets of ${type} travel as ${written}`, async (context) => {
    const { headers } = await sent(context, binaryBody("request", type), value);
    assert.equal(headers["content-type"], written);
  });
}

test("null is a body, nothing is none", async (context) => {
  assert.equal((await sent(context, jsonBody("request"), null)).text, "null");
  const none = await sent(context, jsonBody("request"), undefined);
  assert.equal(none.text, "");
  assert.equal(none.headers["content-type"], undefined);
});

test("a value that JSON can't hold is an error, and nothing is sent", async (context) => {
  const server = await serve(context, answer(1));
  const operation = operationOf({ method: "POST", body: jsonBody("request") });
  const client = clientOf(server.url);
  await failureOf(send(client, operation, { request: 1n }), SDKError);
  const circle: unknown[] = [];
  circle.push(circle);
  await failureOf(send(client, operation, { request: circle }), SDKError);
  assert.equal(server.received.length, 0);
});

test("a body with GET is an error, not lost", async (context) => {
  const server = await serve(context, answer(1));
  const operation = operationOf({ body: jsonBody("request") });
  await failureOf(send(clientOf(server.url), operation, { request: 1 }), SDKError);
  assert.equal(server.received.length, 0);
});

test("text is sent as it is", async (context) => {
  const received = await sent(context, textBody("request", "application/xml"), "<a>ü</a>");
  assert.equal(received.text, "<a>ü</a>");
  assert.equal(received.headers["content-type"], "application/xml");
});

test("the caller's content type chooses among bodies", async (context) => {
  const body = bodyChoice(jsonBody("request"), textBody("request"));
  const json = await sent(context, body, "a");
  assert.deepEqual([json.text, json.headers["content-type"]], ['"a"', "application/json"]);
  const type = "text/plain; charset=utf-8";
  const text = await sent(context, body, "a", { "content-type": type });
  assert.deepEqual([text.text, text.headers["content-type"]], ["a", type]);
});

const OCTETS = Uint8Array.from({ length: 256 }, (_, index) => index);

for (const [name, make] of [
  ["a Uint8Array", () => OCTETS],
  ["an ArrayBuffer", () => OCTETS.buffer],
  ["a Blob", () => new Blob([OCTETS], { type: "image/png" })],
  ["a ReadableStream", () => new Blob([OCTETS]).stream()],
] as const) {
  test(`octets are sent from ${name}`, async (context) => {
    const received = await sent(context, binaryBody("request", "image/gif"), make());
    assert.deepEqual([...received.body], [...OCTETS]);
    assert.equal(received.headers["content-type"], "image/gif");
  });
}

test("an upload is read while it is sent, not before", async (context) => {
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const server = await serve(context, answer(1), (incoming) => {
    incoming.once("data", begun);
  });
  const pieces = ["first", "second"];
  const request = new ReadableStream<Uint8Array>({
    async pull(controller) {
      // There is no second piece before the first has arrived.
      if (pieces.length === 1) await hasBegun;
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(Buffer.from(piece));
    },
  });
  const operation = operationOf({ method: "PUT", body: binaryBody("request") });
  await valueOf(send(clientOf(server.url), operation, { request }));
  assert.equal(server.received[0]?.text, "firstsecond");
  assert.equal(server.received[0]?.headers["transfer-encoding"], "chunked");
});

for (const [name, value, encodings, written] of [
  ["texts", { a: "b c", "ü&": "=+" }, {}, "a=b+c&%C3%BC%26=%3D%2B"],
  ["arrays", { a: [1, 2] }, {}, "a=1&a=2"],
  ["joined arrays", { a: [1, 2] }, { a: { style: "form", explode: false } }, "a=1,2"],
  ["pipes", { a: [1, 2] }, { a: { style: "pipeDelimited" } }, "a=1%7C2"],
  ["deep objects", { a: { b: 1 } }, { a: { style: "deepObject", explode: true } }, "a%5Bb%5D=1"],
  ["JSON", { a: { b: 1 } }, { a: { contentType: "application/json" } }, "a=%7B%22b%22%3A1%7D"],
  ["reserved characters", { a: "x/y" }, { a: { style: "form", allowReserved: true } }, "a=x/y"],
  ["nothing", { a: null, b: undefined }, {}, ""],
] as const) {
  test(`a form has ${name}`, async (context) => {
    const received = await sent(context, formBody("request", undefined, encodings), value);
    assert.equal(received.text, written);
    assert.equal(received.headers["content-type"], "application/x-www-form-urlencoded");
  });
}

test("a form's properties have their names on the wire", async (context) => {
  const codec = record({ fullName: "full_name" });
  const body = formBody("request", () => codec);
  assert.equal((await sent(context, body, { fullName: 1 })).text, "full_name=1");
});

for (const [name, value] of [
  ["an object", {}],
  ["a number", 1],
  ["an array", [new Uint8Array(1)]],
] as const) {
  test(`${name} is no octets, and nothing is sent`, async (context) => {
    const server = await serve(context, answer(1));
    const operation = operationOf({ method: "POST", body: binaryBody("request") });
    const error = await failureOf(send(clientOf(server.url), operation, { request: value }), SDKError);
    assert.ok(error.cause instanceof TypeError);
    assert.equal(server.received.length, 0);
  });
}

test("octets of a range are of the type that a Blob has", async (context) => {
  for (const range of ["image/*", "*/*"]) {
    const image = await sent(context, binaryBody("request", range), new Blob(["x"], { type: "image/avif" }));
    assert.equal(image.headers["content-type"], "image/avif");
    const plain = await sent(context, binaryBody("request", range), OCTETS);
    assert.equal(plain.headers["content-type"], "application/octet-stream");
  }
});

test("what may be anything is octets of a Blob's type, or JSON", async (context) => {
  const blob = await sent(context, anyBody("request", "*/*"), new Blob(["x"], { type: "image/png" }));
  assert.deepEqual([blob.text, blob.headers["content-type"]], ["x", "image/png"]);
  for (const value of [{ a: 1 }, "x", null]) {
    const json = await sent(context, anyBody("request", "*/*"), value);
    assert.deepEqual([json.text, json.headers["content-type"]], [JSON.stringify(value), "application/json"]);
  }
});

test("items are taken one by one, while they are sent, and once", async (context) => {
  const server = await serve(context, answerText("", 503));
  let taken = 0;
  let isLeft = false;
  async function* items(): AsyncGenerator<number> {
    try {
      for (; taken < 3; taken += 1) yield taken;
    } finally {
      isLeft = true;
    }
  }
  const operation = operationOf({ method: "POST", body: jsonLinesBody("request") });
  const client = clientOf(server.url, { retryConfig: SOON });
  await failureOf(send(client, operation, { request: items() }), SDKError);
  assert.deepEqual(server.received.map((one) => one.text), ["0\n1\n2\n"]);
  assert.equal(server.received[0]?.headers["transfer-encoding"], "chunked");
  assert.ok(isLeft);
});

test("an array of items is sent again", async (context) => {
  const server = await serve(context, inTurn(answerText("", 503), answer(1)));
  const operation = operationOf({ method: "POST", body: jsonLinesBody("request") });
  const client = clientOf(server.url, { retryConfig: SOON });
  await valueOf(send(client, operation, { request: [1, { a: null }] }));
  assert.deepEqual(server.received.map((one) => one.text), ['1\n{"a":null}\n', '1\n{"a":null}\n']);
});

for (const [name, value] of [
  ["text", "ab"],
  ["an object", { id: 1 }],
  ["an item that is no number", [NaN]],
  ["an item that is nothing", [undefined]],
] as const) {
  test(`${name} makes no lines, and nothing is sent`, async (context) => {
    const server = await serve(context, answer(1));
    const operation = operationOf({ method: "POST", body: jsonLinesBody("request") });
    const error = await failureOf(send(clientOf(server.url), operation, { request: value }), SDKError);
    assert.ok(error.cause instanceof TypeError);
    assert.equal(server.received.length, 0);
  });
}

test("a loop that fails ends the call, and lets go of the items", async (context) => {
  const server = await serve(context, answer(1));
  async function* items(): AsyncGenerator<number> {
    yield 1;
    throw new Error("no more");
  }
  const operation = operationOf({ method: "POST", body: jsonLinesBody("request") });
  await failureOf(send(clientOf(server.url), operation, { request: items() }), SDKError);
});
