import assert from "node:assert/strict";
import { test } from "node:test";

import { json, text } from "#runtime/contents.js";
import {
  ConnectionError,
  DataError,
  ResponseValidationError,
  SDKError,
  StatusError,
} from "#runtime/errors.js";
import { unwrap } from "#runtime/result.js";
import { clientOf, failureOf, operationOf, send, valueOf } from "#support/calling.js";
import { answer, answerText, NOBODY, serve } from "#support/server.js";

class BadRequest extends DataError<{ readonly reason: string }> {}

test("a success gives what its body holds", async (context) => {
  const server = await serve(context, answer({ id: 1, unknown: [null] }));
  const value = await valueOf(send(clientOf(server.url)));
  assert.deepEqual(value, { id: 1, unknown: [null] });
  assert.equal(server.received[0]?.headers.accept, "application/json");
});

test("a success comes with its response", async (context) => {
  const server = await serve(context, answer(1, 200, { "x-limit": "9" }));
  const promise = unwrap(send(clientOf(server.url)));
  const { value, response } = await promise.withResponse();
  assert.equal(await promise, 1);
  assert.equal(value, 1);
  assert.equal(response.headers.get("x-limit"), "9");
});

for (const range of ["2XX", "default"]) {
  test(`a status that is an error's own is one, though ${range} is a success`, async (context) => {
    const server = await serve(context, answer({ reason: "no" }, 202));
    const operation = operationOf({ responses: { [range]: [json()] }, errors: { "202": BadRequest } });
    const error = await failureOf(send(clientOf(server.url), operation), BadRequest);
    assert.deepEqual([error.statusCode, error.data.reason], [202, "no"]);
    const others = operationOf({ responses: { [range]: [json()] }, errors: { "203": BadRequest } });
    assert.deepEqual(await valueOf(send(clientOf(server.url), others)), { reason: "no" });
  });
}

test("a success without a body gives nothing", async (context) => {
  const server = await serve(context, answerText("", 204));
  assert.equal(await valueOf(send(clientOf(server.url))), undefined);
});

test("a response to HEAD has no body to read", async (context) => {
  const server = await serve(context, answer({ id: 1 }));
  const operation = operationOf({ method: "HEAD" });
  assert.equal(await valueOf(send(clientOf(server.url), operation)), undefined);
});

test("a body without a declared type is not read as anything", async (context) => {
  const server = await serve(context, answer({ id: 1 }));
  const operation = operationOf({ responses: { "200": [] } });
  assert.equal(await valueOf(send(clientOf(server.url), operation)), undefined);
});

test("the content type says which content a body is", async (context) => {
  const server = await serve(
    context,
    answerText('{"a":1}', 200, { "content-type": "text/plain; charset=utf-8" }),
  );
  const operation = operationOf({ responses: { "2XX": [json(), text()] } });
  assert.equal(await valueOf(send(clientOf(server.url), operation)), '{"a":1}');
  assert.equal(server.received[0]?.headers.accept, "application/json, text/plain");
});

test("JSON of another name is read as JSON", async (context) => {
  const server = await serve(
    context,
    answerText("[1]", 200, { "content-type": "application/vnd.things+json" }),
  );
  assert.deepEqual(await valueOf(send(clientOf(server.url))), [1]);
});

test("a success that the description leaves out is read like those it has", async (context) => {
  const server = await serve(context, answer([1], 202));
  assert.deepEqual(await valueOf(send(clientOf(server.url))), [1]);
});

test("an error status with a type is an error with data", async (context) => {
  const server = await serve(context, answer({ reason: "size" }, 400));
  const operation = operationOf({ errors: { "4XX": BadRequest } });
  const error = await failureOf(send(clientOf(server.url), operation), BadRequest);
  assert.deepEqual(error.data, { reason: "size" });
  assert.equal(error.statusCode, 400);
  assert.equal(error.name, "BadRequest");
  assert.equal(error.body, '{"reason":"size"}');
  assert.equal(error.headers.get("content-type"), "application/json");
  assert.match(error.message, /^Status 400: \{"reason"/);
});

test("a default error stands for every status without one of its own", async (context) => {
  const server = await serve(context, answer({ reason: "tea" }, 418));
  const operation = operationOf({ errors: { "500": StatusError, default: BadRequest } });
  await failureOf(send(clientOf(server.url), operation), BadRequest);
});

test("an error that isn't what its type promises is reported as it came", async (context) => {
  const server = await serve(
    context,
    answerText("<html>", 400, { "content-type": "application/json" }),
  );
  const operation = operationOf({ errors: { "400": BadRequest } });
  const error = await failureOf(send(clientOf(server.url), operation), StatusError);
  assert.equal(error.body, "<html>");
});

test("an error status without a type is a status error", async (context) => {
  const server = await serve(context, answerText("", 404));
  const error = await failureOf(send(clientOf(server.url)), StatusError);
  assert.equal(error.message, "Status 404");
  assert.equal(error.rawResponse?.status, 404);
});

test("a message shows the beginning of a huge body, the error all of it", async (context) => {
  const server = await serve(context, answerText("x".repeat(3_000_000), 500));
  const error = await failureOf(send(clientOf(server.url)), StatusError);
  assert.ok(error.message.length < 3_000);
  assert.equal(error.body.length, 3_000_000);
});

test("a huge success is read whole", async (context) => {
  const huge = { text: "ä".repeat(5_000_000) };
  const server = await serve(context, answer(huge));
  assert.deepEqual(await valueOf(send(clientOf(server.url))), huge);
});

test("malformed JSON is a response that isn't what was promised", async (context) => {
  const server = await serve(
    context,
    answerText('{"a":', 200, { "content-type": "application/json" }),
  );
  const error = await failureOf(send(clientOf(server.url)), ResponseValidationError);
  assert.equal(error.statusCode, 200);
  assert.equal(error.body, '{"a":');
  assert.ok(error.cause instanceof SyntaxError);
});

test("a content type that wasn't promised is an error", async (context) => {
  const server = await serve(
    context,
    answerText("<html>", 200, { "content-type": "text/html" }),
  );
  const error = await failureOf(send(clientOf(server.url)), ResponseValidationError);
  assert.match(error.message, /content type text\/html\nBody: <html>/);
  assert.equal(await error.rawResponse?.text(), "<html>");
});

test("a body cut short is a broken connection", async (context) => {
  const server = await serve(context, (_, response) => {
    response.writeHead(200, {
      "content-type": "application/json",
      "content-length": "100",
    });
    response.write("[1,");
    response.flushHeaders();
    setImmediate(() => response.destroy());
  });
  await failureOf(send(clientOf(server.url)), ConnectionError);
});

test("nobody answering is a connection error with its reason", async () => {
  const error = await failureOf(send(clientOf(NOBODY)), ConnectionError);
  assert.match(error.message, /ECONNREFUSED/);
  assert.equal(error.statusCode, 0);
  assert.equal(error.rawResponse, undefined);
});

test("a method throws what the function returns as an error", async (context) => {
  const server = await serve(context, answerText("", 500));
  await assert.rejects(unwrap(send(clientOf(server.url))), StatusError);
  await assert.rejects(
    unwrap(send(clientOf(server.url))).withResponse(),
    StatusError,
  );
});

test("whatever fails is of one class", async () => {
  const error = await failureOf(send(clientOf("nonsense://")), SDKError);
  // No connection was lost: there is none to be had.
  assert.ok(!(error instanceof ConnectionError));
});
