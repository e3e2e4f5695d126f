/** What errors say, and what is left of them elsewhere: printed, copied, bundled. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inspect } from "node:util";

import {
  ConnectionError,
  DataError,
  RequestAbortedError,
  SDKError,
  StatusError,
} from "#runtime/errors.js";
import { clientOf, failureOf, operationOf, send } from "#support/calling.js";
import { answer, answerText, NOBODY, serve } from "#support/server.js";

interface Case {
  readonly body: unknown;
  readonly said: string;
}

const CASES = JSON.parse(readFileSync("error_messages.json", "utf8")) as Case[];
const PLACES = JSON.parse(readFileSync("usual_places.json", "utf8")) as (string | number)[][];

/** JSON with nothing but a text, at a place. */
function holding(place: readonly (string | number)[], text: string): unknown {
  return place.reduceRight<unknown>(
    (value, step) => (typeof step === "number" ? [value] : { [step]: value }),
    text,
  );
}

class Marked extends DataError<unknown> {
  static readonly messagePlace = ["fault", "text"] as const;
}

test("an error begins with what the server says, wherever servers say it", async (context) => {
  const usual = PLACES.map((place) => ({ body: holding(place, " No credit "), said: "No credit" }));
  assert.ok(usual.length > 5);
  for (const { body, said } of [...CASES, ...usual]) {
    const server = await serve(context, answer(body, 400));
    for (const errors of [{}, { "400": Marked }]) {
      const error = await failureOf(send(clientOf(server.url), operationOf({ errors })), SDKError);
      const whole = `Status 400: ${JSON.stringify(body)}`;
      assert.equal(error.message, said ? `${said}\n${whole}` : whole);
      assert.equal(error instanceof Marked, "400" in errors);
    }
  }
});

test("what the document says is the message comes before usual places", async (context) => {
  const body = { message: "Bad", fault: { text: "No credit" } };
  const server = await serve(context, answer(body, 400));
  const operation = operationOf({ errors: { default: Marked } });
  const error = await failureOf(send(clientOf(server.url), operation), Marked);
  assert.match(error.message, /^No credit\nStatus 400: /);
  assert.deepEqual(error.data, body);
});

test("a body that is no JSON is shown as it is", async (context) => {
  const server = await serve(context, answerText("{", 400, { "content-type": "application/json" }));
  const error = await failureOf(send(clientOf(server.url)), StatusError);
  assert.equal(error.message, "Status 400: {");
});

test("an error that is copied or printed still says what went wrong", async (context) => {
  const server = await serve(context, answer({ message: "No credit" }, 402));
  const described = await failureOf(send(clientOf(server.url), operationOf({ errors: { "402": Marked } })), Marked);
  const dropped = await failureOf(send(clientOf(NOBODY)), ConnectionError);
  const signal = AbortSignal.abort(new Error("enough"));
  const aborted = await failureOf(send(clientOf(server.url), operationOf(), {}, { signal }), RequestAbortedError);
  for (const error of [described, dropped, aborted]) {
    const copy = structuredClone(error);
    assert.ok(copy instanceof Error);
    assert.equal(copy.message, error.message);
    assert.match(inspect(error), new RegExp(`^${error.name}: ${error.message}`));
  }
  assert.match(inspect(described), /statusCode: 402/);
  assert.match(inspect(aborted), /\[cause\]: Error: enough/);
  assert.deepEqual(JSON.parse(JSON.stringify(described)).statusCode, 402);
});
