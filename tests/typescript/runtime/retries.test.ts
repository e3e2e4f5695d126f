import assert from "node:assert/strict";
import { test } from "node:test";

import { jsonBody } from "#runtime/body.js";
import type { HTTPClient } from "#runtime/client.js";
import { ConnectionError, NoResponseError, StatusError } from "#runtime/errors.js";
import { idempotencyKey } from "#runtime/idempotency.js";
import { multipartBody } from "#runtime/multipart.js";
import { patience, type BackoffStrategy, type RetryConfig } from "#runtime/retry.js";
import { clientOf, failureOf, operationOf, send, SOON, valueOf } from "#support/calling.js";
import { type Answer, answer, answerText, cut, inTurn, NOBODY, serve } from "#support/server.js";
import { LONG, ownTime } from "#support/time.js";

const NONE: RetryConfig = { strategy: "none" };

for (const status of [408, 429, 500, 502, 503, 599]) {
  test(`status ${status} is tried again`, async (context) => {
    const server = await serve(context, inTurn(answerText("", status), answer(1)));
    const client = clientOf(server.url, { retryConfig: SOON });
    assert.equal(await valueOf(send(client)), 1);
    assert.equal(server.received.length, 2);
  });
}

for (const status of [400, 401, 404, 409, 422]) {
  test(`status ${status} is the last word`, async (context) => {
    const server = await serve(context, inTurn(answerText("", status), answer(1)));
    const client = clientOf(server.url, { retryConfig: SOON });
    await failureOf(send(client), StatusError);
    assert.equal(server.received.length, 1);
  });
}

test("nothing is tried again unless something says so", async (context) => {
  const server = await serve(context, inTurn(answerText("", 503), answer(1)));
  await failureOf(send(clientOf(server.url)), StatusError);
  assert.equal(server.received.length, 1);
});

test("an operation's rule is followed, with its statuses", async (context) => {
  const server = await serve(
    context,
    inTurn(answerText("", 409), answerText("", 503)),
  );
  const operation = operationOf({ retries: { config: SOON, statuses: ["409"] } });
  const error = await failureOf(send(clientOf(server.url), operation), StatusError);
  assert.equal(error.statusCode, 503);
  assert.equal(server.received.length, 2);
});

test("the client's rule goes before the operation's", async (context) => {
  const server = await serve(context, inTurn(answerText("", 503), answer(1)));
  const operation = operationOf({ retries: { config: SOON, statuses: ["5XX"] } });
  const client = clientOf(server.url, { retryConfig: NONE });
  await failureOf(send(client, operation), StatusError);
  assert.equal(server.received.length, 1);
});

test("a call's rule goes before the client's", async (context) => {
  const server = await serve(context, inTurn(answerText("", 503), answer(1)));
  const client = clientOf(server.url, { retryConfig: NONE });
  const value = send(client, operationOf(), {}, { retries: SOON });
  assert.equal(await valueOf(value), 1);
});

test("the API's rule holds where nothing else does", async (context) => {
  const server = await serve(context, inTurn(answerText("", 503), answer(1)));
  const retries = { config: SOON, statuses: ["503"] };
  const client = clientOf(server.url, {}, { retries });
  assert.equal(await valueOf(send(client)), 1);
});

for (const maxRetries of [0, 1, 2]) {
  test(`a configuration may say that at most ${maxRetries} attempts follow`, async (context) => {
    const server = await serve(context, answerText("", 503));
    const client = clientOf(server.url, { retryConfig: { ...SOON, maxRetries } });
    await failureOf(send(client), StatusError);
    assert.equal(server.received.length, 1 + maxRetries);
  });
}

test("a cut connection is tried again, with the same body", async (context) => {
  const server = await serve(context, inTurn(cut, cut, answer(1)));
  const client = clientOf(server.url, { retryConfig: SOON });
  const operation = operationOf({ method: "PUT", body: jsonBody("request") });
  assert.equal(await valueOf(send(client, operation, { request: [1] })), 1);
  assert.deepEqual(server.received.map((one) => one.text), ["[1]", "[1]", "[1]"]);
});

const HALF: Answer = (_, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "9" });
  response.write("[", () => response.destroy());
};
const LOST: Readonly<Record<string, (pass: (milliseconds: number) => void) => Answer>> = {
  late: (pass) => () => {
    pass(LONG);
  },
  lost: () => cut,
  broken: () => HALF,
};

for (const [name, lossIn] of Object.entries(LOST)) {
  for (const method of ["POST", "PATCH"]) {
    const operation = operationOf({ method });
    const limits = { timeoutMs: LONG, retryConfig: SOON };

    test(`a ${method} whose answer is ${name} may be done: it is sent once`, async (context) => {
      const loss = lossIn(ownTime(context));
      const server = await serve(context, inTurn(loss, answer(1)));
      await failureOf(send(clientOf(server.url, limits), operation), NoResponseError);
      assert.equal(server.received.length, 1);
    });

    test(`a ${method} whose answer is ${name} is sent again where the policy says so`, async (context) => {
      const loss = lossIn(ownTime(context));
      const server = await serve(context, inTurn(loss, answer(1)));
      const retryConfig: RetryConfig = { ...SOON, retryLateAnswers: true };
      const client = clientOf(server.url, { ...limits, retryConfig });
      assert.equal(await valueOf(send(client, operation)), 1);
    });

    test(`a ${method} whose answer is ${name} is sent again with an idempotency key`, async (context) => {
      const loss = lossIn(ownTime(context));
      for (const key of ["Idempotency-Key", "X-Idempotency-Key", undefined]) {
        const server = await serve(context, inTurn(loss, answer(1)));
        const identify = key ? {} : { identify: idempotencyKey("Request-Id") };
        const client = clientOf(server.url, limits, identify);
        const headers = key ? { [key]: "k" } : {};
        assert.equal(await valueOf(send(client, operation, {}, { headers })), 1);
        assert.equal(server.received.length, 2);
      }
    });
  }

  test(`a GET whose answer is ${name} is sent again`, async (context) => {
    const server = await serve(context, inTurn(lossIn(ownTime(context)), answer(1)));
    const client = clientOf(server.url, { timeoutMs: LONG, retryConfig: SOON });
    assert.equal(await valueOf(send(client)), 1);
  });
}

for (const host of ["127.0.0.1", "localhost"]) {
  test(`a POST that no connection was made for is tried again: ${host}`, async (context) => {
    const server = await serve(context, answer(1));
    const closed = NOBODY.replace("127.0.0.1", host);
    let asked = 0;
    const httpClient: HTTPClient = (url, init) => {
      asked += 1;
      return fetch(asked === 1 ? closed : url, init);
    };
    const client = clientOf(server.url, { httpClient, retryConfig: SOON });
    assert.equal(await valueOf(send(client, operationOf({ method: "POST" }))), 1);
    assert.equal(asked, 2);
  });
}

test("connection errors are final where the rule says so", async (context) => {
  const server = await serve(context, inTurn(cut, answer(1)));
  const retryConfig: RetryConfig = { ...SOON, retryConnectionErrors: false };
  await failureOf(send(clientOf(server.url, { retryConfig })), ConnectionError);
  assert.equal(server.received.length, 1);
});

test("a body that breaks off is asked for again", async (context) => {
  const half = answerText("[", 200, {
    "content-type": "application/json",
    "content-length": "9",
  });
  const server = await serve(
    context,
    inTurn((request, response) => {
      void half(request, response);
      response.destroy();
    }, answer(1)),
  );
  assert.equal(await valueOf(send(clientOf(server.url, { retryConfig: SOON }))), 1);
});

test("attempts end when their time is over", async () => {
  const backoff: Partial<BackoffStrategy> = { initialInterval: 1, maxElapsedTime: 20 };
  const client = clientOf(NOBODY, {
    retryConfig: { strategy: "backoff", backoff },
  });
  await failureOf(send(client), ConnectionError);
});

test("a server that asks to wait longer than there is time is not waited for", async (context) => {
  const server = await serve(context, answerText("", 503, { "retry-after": "3600" }));
  const client = clientOf(server.url, { retryConfig: SOON });
  const error = await failureOf(send(client), StatusError);
  assert.equal(error.statusCode, 503);
  assert.equal(server.received.length, 1);
});

for (const [name, value] of [
  ["retry-after", "0"],
  ["retry-after-ms", "1"],
  ["retry-after", "Fri, 31 Dec 1999 23:59:59 GMT"],
] as const) {
  test(`${name}: ${value} is waited for, not the interval`, async (context) => {
    const server = await serve(
      context,
      inTurn(answerText("", 429, { [name]: value }), answer(1)),
    );
    const backoff = { initialInterval: 3_600_000, maxElapsedTime: 7_200_000 };
    const client = clientOf(server.url, {
      retryConfig: { strategy: "backoff", backoff },
    });
    assert.equal(await valueOf(send(client)), 1);
  });
}

test("a stream is sent once", async (context) => {
  const server = await serve(context, inTurn(answerText("", 503), answer(1)));
  const client = clientOf(server.url, { retryConfig: SOON });
  const operation = operationOf({
    method: "POST",
    body: {
      key: "request",
      mediaType: "text/plain",
      encode: (value) => ({ contentType: "text/plain", body: value as BodyInit }),
    },
  });
  const request = new Blob(["abc"]).stream();
  await failureOf(send(client, operation, { request }), StatusError);
  assert.equal(server.received.length, 1);
  assert.equal(server.received[0]?.text, "abc");
});

test("where a page came over plain HTTP there are keys and boundaries too", async (context) => {
  // What is left of `crypto` outside of secure contexts.
  const { crypto } = globalThis;
  const left = { getRandomValues: crypto.getRandomValues.bind(crypto) };
  Object.defineProperty(globalThis, "crypto", { configurable: true, get: () => left });
  context.after(() => Object.defineProperty(globalThis, "crypto", { configurable: true, get: () => crypto }));
  const server = await serve(context, answer(1));
  const client = clientOf(server.url, {}, { identify: idempotencyKey("Idempotency-Key") });
  const operation = operationOf({ method: "POST", body: multipartBody("request") });
  for (const name of ["a", "b"]) await valueOf(send(client, operation, { request: { name } }));
  const keys = server.received.map((one) => one.headers["idempotency-key"]);
  assert.equal(new Set(keys).size, 2);
  for (const key of keys) {
    assert.match(String(key), /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  }
  assert.match(String(server.received[0]?.text), /^--[\da-f]{32}\r\n/);
});

test("every attempt of a call has the same idempotency key, every call its own", async (context) => {
  const server = await serve(
    context,
    inTurn(answerText("", 503), answer(1), answer(1), answer(1)),
  );
  const client = clientOf(
    server.url,
    { retryConfig: SOON },
    { identify: idempotencyKey("Idempotency-Key") },
  );
  const operation = operationOf({ method: "POST" });
  await valueOf(send(client, operation));
  await valueOf(send(client, operation));
  const headers = { "idempotency-key": "mine" };
  await valueOf(send(client, operation, {}, { headers }));
  await valueOf(send(client));
  const [first, again, second, own, get] = server.received.map(
    (one) => one.headers["idempotency-key"],
  );
  assert.match(String(first), /^[0-9a-f-]{36}$/);
  assert.equal(again, first);
  assert.notEqual(second, first);
  assert.deepEqual([own, get], ["mine", undefined]);
});

const RULE: RetryConfig = {
  strategy: "backoff",
  backoff: { initialInterval: 100, maxInterval: 300, exponent: 2, maxElapsedTime: 5_000 },
};

test("waiting times grow to the longest, a quarter of each left to chance", () => {
  const waitAfter = patience(RULE, () => 0);
  for (const most of [100, 200, 300, 300]) {
    const wait = waitAfter() ?? NaN;
    assert.ok(wait >= most * 0.75 && wait <= most, `${wait} of ${most}`);
  }
});

test("Retry-After is read as seconds, as milliseconds and as a date", () => {
  const now = Date.parse("2024-01-01T00:00:00Z");
  const wait = (headers: Record<string, string>): number | undefined =>
    patience(RULE, () => now)(new Response(null, { status: 503, headers }));
  assert.equal(wait({ "retry-after": "2" }), 2_000);
  assert.equal(wait({ "retry-after": "0.5" }), 500);
  assert.equal(wait({ "retry-after-ms": "17", "retry-after": "2" }), 17);
  assert.equal(wait({ "retry-after": "Mon, 01 Jan 2024 00:00:03 GMT" }), 3_000);
  assert.equal(wait({ "retry-after": "6" }), undefined);
  assert.ok((wait({ "retry-after": "soon" }) ?? NaN) <= 100);
  assert.ok((wait({ "retry-after": "-1" }) ?? NaN) >= 75);
});

test("no attempt starts once the time has passed", () => {
  let now = 1_000;
  const waitAfter = patience(RULE, () => now);
  now = 5_800;
  assert.notEqual(waitAfter(), undefined);
  now = 6_000;
  assert.equal(waitAfter(), undefined);
});
