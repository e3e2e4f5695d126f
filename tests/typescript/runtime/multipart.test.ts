import assert from "node:assert/strict";
import { openAsBlob } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";

import { record } from "#runtime/codec.js";
import { SDKError } from "#runtime/errors.js";
import type { Encodings } from "#runtime/form.js";
import { multipartBody } from "#runtime/multipart.js";
import { clientOf, failureOf, operationOf, send, SOON, valueOf } from "#support/calling.js";
import { answer, answerText, inTurn, type Received, serve } from "#support/server.js";

async function received(
  context: TestContext,
  request: unknown,
  encodings: Encodings = {},
): Promise<Received> {
  const server = await serve(context, answer(1));
  const operation = operationOf({
    method: "POST",
    body: multipartBody("request", undefined, encodings),
  });
  await valueOf(send(clientOf(server.url), operation, { request }));
  const [one] = server.received;
  assert.ok(one);
  return one;
}

/** The parts' bytes as Latin-1 text, the boundary taken off. */
function partsOf(one: Received): string[] {
  const type = String(one.headers["content-type"]);
  const boundary = /^multipart\/form-data; boundary=([0-9a-f]{32})$/.exec(type)?.[1];
  assert.ok(boundary, type);
  const pieces = one.body.toString("latin1").split(`--${boundary}`);
  assert.equal(pieces.shift(), "");
  assert.equal(pieces.pop(), "--\r\n");
  return pieces.map((piece) => {
    assert.ok(piece.startsWith("\r\n") && piece.endsWith("\r\n"));
    return piece.slice(2, -2);
  });
}

async function sent(
  context: TestContext,
  request: unknown,
  encodings: Encodings = {},
): Promise<string[]> {
  return partsOf(await received(context, request, encodings));
}

const OCTETS = Uint8Array.from({ length: 256 }, (_, index) => index);
const LATIN = Buffer.from(OCTETS).toString("latin1");

function filePart(fileName: string, type: string, content = LATIN): string {
  return (
    `Content-Disposition: form-data; name="file"; filename="${fileName}"\r\n` +
    `Content-Type: ${type}\r\n\r\n${content}`
  );
}

for (const [name, make, expected] of [
  ["a Blob", () => new Blob([OCTETS]), filePart("upload", "application/octet-stream")],
  [
    "a Blob with a type",
    () => new Blob([OCTETS], { type: "image/png" }),
    filePart("upload", "image/png"),
  ],
  ["a File", () => new File([OCTETS], "a.png"), filePart("a.png", "image/png")],
  [
    "a Blob with a name",
    () => Object.assign(new Blob([OCTETS]), { name: "n.gif" }),
    filePart("n.gif", "image/gif"),
  ],
  ["a DataView", () => new DataView(OCTETS.buffer), filePart("upload", "application/octet-stream")],
  ["a Uint8Array", () => OCTETS, filePart("upload", "application/octet-stream")],
  ["an ArrayBuffer", () => OCTETS.buffer, filePart("upload", "application/octet-stream")],
  [
    "a ReadableStream",
    () => new Blob([OCTETS]).stream(),
    filePart("upload", "application/octet-stream"),
  ],
  [
    "a name and octets",
    () => ({ fileName: "b.PDF", content: OCTETS }),
    filePart("b.PDF", "application/pdf"),
  ],
  [
    "a name that ends like a member of every object",
    () => ({ fileName: "b.constructor", content: OCTETS }),
    filePart("b.constructor", "application/octet-stream"),
  ],
  [
    "a name and a stream",
    () => ({ fileName: "c.wav", content: new Blob([OCTETS]).stream() }),
    filePart("c.wav", "audio/x-wav"),
  ],
  [
    "a name and text",
    () => ({ fileName: "d.csv", content: "a,b" }),
    filePart("d.csv", "text/csv", "a,b"),
  ],
  [
    "a name, a type and octets",
    () => ({ fileName: "e.bin", content: OCTETS, contentType: "x/y" }),
    filePart("e.bin", "x/y"),
  ],
] as const) {
  test(`a file is sent from ${name}`, async (context) => {
    assert.deepEqual(await sent(context, { file: make() }), [expected]);
  });
}

test("a file on disk is sent, and sent again, without reading it first", async (context) => {
  const folder = await mkdtemp(join(tmpdir(), "multipart-"));
  context.after(() => rm(folder, { recursive: true }));
  const path = join(folder, "big.bin");
  const big = Buffer.alloc(3_000_000, "octets");
  await writeFile(path, big);
  const file = await openAsBlob(path);
  const server = await serve(context, inTurn(answerText("", 503), answer(1)));
  const operation = operationOf({ method: "POST", body: multipartBody("request") });
  const client = clientOf(server.url, { retryConfig: SOON });
  const request = { file: { fileName: "big.bin", content: file } };
  await valueOf(send(client, operation, { request }));
  assert.equal(server.received.length, 2);
  for (const one of server.received) {
    const content = big.toString("latin1");
    assert.deepEqual(partsOf(one), [filePart("big.bin", "application/octet-stream", content)]);
    assert.equal(one.headers["content-length"], String(one.body.length));
  }
});

test("values are texts, objects are JSON, arrays a part an item, null no part", async (context) => {
  const request = { text: "ü", number: 1.5, flag: false, object: { a: [1] }, list: ["x", { y: 1 }], none: null };
  const parts = await sent(context, request);
  const field = (name: string, value: string, type = ""): string =>
    `Content-Disposition: form-data; name="${name}"\r\n${type}\r\n${value}`;
  const json = "Content-Type: application/json\r\n";
  assert.deepEqual(parts, [
    field("text", Buffer.from("ü").toString("latin1")),
    field("number", "1.5"),
    field("flag", "false"),
    field("object", '{"a":[1]}', json),
    field("list", "x"),
    field("list", '{"y":1}', json),
  ]);
});

test("several files are a part each, in their order", async (context) => {
  const files = [new File(["1"], "1.txt"), { fileName: "2.txt", content: "2" }];
  assert.deepEqual(await sent(context, { file: files }), [
    filePart("1.txt", "text/plain", "1"),
    filePart("2.txt", "text/plain", "2"),
  ]);
});

test("encodings say a part's type, its headers and how it is taken apart", async (context) => {
  const parts = await sent(
    context,
    { a: "x", b: { c: 1, d: "e" }, f: [1, 2], g: { h: { i: 1 } }, file: OCTETS },
    {
      a: { contentType: "text/csv", headers: { "X-One": "1" } },
      b: { style: "form" },
      f: { style: "form", explode: false },
      g: { style: "deepObject" },
      file: { contentType: "image/png" },
    },
  );
  const head = (name: string): string => `Content-Disposition: form-data; name="${name}"\r\n`;
  assert.deepEqual(parts, [
    `${head("a")}Content-Type: text/csv\r\nX-One: 1\r\n\r\nx`,
    `${head("c")}\r\n1`,
    `${head("d")}\r\ne`,
    `${head("f")}\r\n1,2`,
    `${head("g[h][i]")}\r\n1`,
    filePart("upload", "image/png"),
  ]);
});

test("names can't end their header", async (context) => {
  const parts = await sent(context, { 'a"\r\nb': "x", file: { fileName: 'c"\n.txt', content: "" } });
  assert.deepEqual(parts, [
    'Content-Disposition: form-data; name="a%22%0D%0Ab"\r\n\r\nx',
    filePart("c%22%0A.txt", "text/plain", ""),
  ]);
});

test("a type with a line break is an error, and nothing is sent", async (context) => {
  const server = await serve(context, answer(1));
  const operation = operationOf({ method: "POST", body: multipartBody("request") });
  const request = { file: { fileName: "a", content: "", contentType: "x/y\r\nX: y" } };
  await failureOf(send(clientOf(server.url), operation, { request }), SDKError);
  assert.equal(server.received.length, 0);
});

test("properties have their names on the wire, and files pass their codec", async (context) => {
  const server = await serve(context, answer(1));
  const codec = record({ inputFile: "file" });
  const operation = operationOf({ method: "POST", body: multipartBody("request", () => codec) });
  const request = { inputFile: new File(["1"], "1.txt") };
  await valueOf(send(clientOf(server.url), operation, { request }));
  const [one] = server.received;
  assert.ok(one);
  assert.deepEqual(partsOf(one), [filePart("1.txt", "text/plain", "1")]);
});

test("a stream that fails ends the call", async (context) => {
  const server = await serve(context, answer(1));
  const operation = operationOf({ method: "POST", body: multipartBody("request") });
  const content = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.error(new Error("no more"));
    },
  });
  const request = { file: { fileName: "a", content } };
  const client = clientOf(server.url, { retryConfig: SOON });
  await failureOf(send(client, operation, { request }), SDKError);
});

test("a body that isn't wanted any more lets go of the stream it sends", async () => {
  let reason: unknown;
  const content = new ReadableStream<Uint8Array>({
    cancel(given) {
      reason = given;
    },
  });
  const request = { file: { fileName: "a", content } };
  const { body } = multipartBody("request").encode(request, null);
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  // The second read waits for a stream that never gives anything.
  void reader.read();
  await reader.cancel("enough");
  assert.equal(reason, "enough");
});

for (const [name, value] of [
  ["text", "a.txt"],
  ["a number", 1],
  ["an object", { name: "a.txt" }],
  ["content without a name", { content: "x" }],
  ["one among files", [new Blob([]), "a.txt"]],
] as const) {
  test(`${name} is no file, and nothing is sent`, async (context) => {
    const server = await serve(context, answer(1));
    const body = multipartBody("request", undefined, { file: { isFile: true } });
    const operation = operationOf({ method: "POST", body });
    const error = await failureOf(send(clientOf(server.url), operation, { request: { file: value } }), SDKError);
    assert.ok(error.cause instanceof TypeError);
    assert.match(error.message, /file is no file/);
    assert.equal(server.received.length, 0);
  });
}

test("a whole form is sent as it is", async (context) => {
  const form = new FormData();
  form.append("a", "b");
  form.append("file", new File(["1"], "1.txt", { type: "text/plain" }));
  const server = await serve(context, answer(1));
  const operation = operationOf({ method: "POST", body: multipartBody("request") });
  await valueOf(send(clientOf(server.url), operation, { request: form }));
  const [one] = server.received;
  assert.ok(one);
  assert.match(String(one.headers["content-type"]), /^multipart\/form-data; boundary=/);
  assert.match(one.text, /name="a"\r\n\r\nb\r\n/);
  assert.match(one.text, /filename="1.txt"\r\nContent-Type: text\/plain\r\n\r\n1\r\n/);
});

test("a file inside of JSON is an error, not an empty object", async (context) => {
  const server = await serve(context, answer(1));
  const operation = operationOf({ method: "POST", body: multipartBody("request") });
  const request = { meta: { file: new Blob(["x"]) } };
  const error = await failureOf(send(clientOf(server.url), operation, { request }), SDKError);
  assert.ok(error.cause instanceof TypeError);
  assert.equal(server.received.length, 0);
});
