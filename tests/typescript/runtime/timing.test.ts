import assert from "node:assert/strict";
import { test } from "node:test";

import { within } from "#runtime/clock.js";
import { binary, json } from "#runtime/contents.js";
import { ConnectionError, RequestAbortedError, RequestTimeoutError } from "#runtime/errors.js";
import { events, type EventStream, jsonLines } from "#runtime/events.js";
import type { Content } from "#runtime/operation.js";
import { bearer } from "#runtime/security.js";
import { clientOf, failureOf, operationOf, send, SOON, valueOf } from "#support/calling.js";
import { type Answer, answer, answerText, cut, inTurn, serve } from "#support/server.js";
import { LONG, ownTime } from "#support/time.js";

const never = (): void => undefined;

test("an answer that doesn't come in time is a timeout", async (context) => {
  const server = await serve(context, never);
  const client = clientOf(server.url, { timeoutMs: 20 });
  await failureOf(send(client), RequestTimeoutError);
});

test("a body that stops coming is a timeout", async (context) => {
  const server = await serve(context, (_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write("[");
  });
  const client = clientOf(server.url, { timeoutMs: 50 });
  await failureOf(send(client), RequestTimeoutError);
});

test("a call's timeout goes before the client's, that before the operation's", async (context) => {
  const server = await serve(context, never);
  const operation = operationOf({ timeoutMs: 600_000 });
  const patient = clientOf(server.url, { timeoutMs: 600_000 });
  const call = send(patient, operation, {}, { timeoutMs: 10 });
  await failureOf(call, RequestTimeoutError);
  const client = clientOf(server.url, { timeoutMs: 10 });
  await failureOf(send(client, operation), RequestTimeoutError);
  const brief = operationOf({ timeoutMs: 10 });
  await failureOf(send(clientOf(server.url), brief), RequestTimeoutError);
  const whole = clientOf(server.url, {}, { timeoutMs: 10 });
  await failureOf(send(whole), RequestTimeoutError);
});

test("a timeout is tried again", async (context) => {
  const pass = ownTime(context);
  const server = await serve(
    context,
    inTurn(() => {
      pass(LONG);
    }, answer(1)),
  );
  const client = clientOf(server.url, { timeoutMs: LONG, retryConfig: SOON });
  assert.equal(await valueOf(send(client)), 1);
  assert.equal(server.received.length, 2);
});

test("a timeout longer than timers can wait doesn't fire at once", async (context) => {
  const server = await serve(context, answer(1));
  const client = clientOf(server.url, { timeoutMs: Number.MAX_SAFE_INTEGER });
  assert.equal(await valueOf(send(client)), 1);
});

test("a sender that ignores the signal is left behind", async () => {
  const client = clientOf("https://things.test", {
    timeoutMs: 10,
    httpClient: () => new Promise(never),
  });
  await failureOf(send(client), RequestTimeoutError);
});

test("a function that never gives its credential is left behind", async () => {
  const client = clientOf(
    "https://things.test",
    { timeoutMs: 10, apiKey: () => new Promise(never) },
    { schemes: { key: bearer("apiKey") }, security: [["key"]] },
  );
  await failureOf(send(client), RequestTimeoutError);
});

test("a call that was aborted before sends nothing", async (context) => {
  const server = await serve(context, answer(1));
  const signal = AbortSignal.abort();
  const call = send(clientOf(server.url), operationOf(), {}, { signal });
  await failureOf(call, RequestAbortedError);
  assert.equal(server.received.length, 0);
});

test("a call is aborted while it waits for its answer, and not tried again", async (context) => {
  const caller = new AbortController();
  const server = await serve(context, () => {
    caller.abort(new Error("enough"));
  });
  const client = clientOf(server.url, { retryConfig: SOON });
  const options = { signal: caller.signal };
  const error = await failureOf(
    send(client, operationOf(), {}, options),
    RequestAbortedError,
  );
  assert.equal((error.cause as Error).message, "enough");
  assert.equal(server.received.length, 1);
});

test("fetch's own option of a signal aborts as well", async (context) => {
  const caller = new AbortController();
  const server = await serve(context, () => {
    caller.abort();
  });
  const fetchOptions = { signal: caller.signal };
  const call = send(clientOf(server.url), operationOf(), {}, { fetchOptions });
  await failureOf(call, RequestAbortedError);
});

test("a call is aborted while it waits to try again", async (context) => {
  const caller = new AbortController();
  const server = await serve(context, (request, response) => {
    response.on("close", () => {
      caller.abort();
    });
    void answerText("", 503, { "retry-after": "200" })(request, response);
  });
  const client = clientOf(server.url, { retryConfig: SOON });
  const options = { signal: caller.signal };
  await failureOf(send(client, operationOf(), {}, options), RequestAbortedError);
  assert.equal(server.received.length, 1);
});

test("waiting ends at once when the caller gives up, and leaves no listener", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const caller = new AbortController();
  const waiting = within(1_000, caller.signal);
  caller.abort();
  await assert.rejects(waiting, RequestAbortedError);
  await assert.rejects(within(1_000, caller.signal), RequestAbortedError);
  const whole = within(1_000, undefined);
  context.mock.timers.tick(1_000);
  await whole;
});

test("a stream outlives the call's timeout, but not the caller's patience", async (context) => {
  const caller = new AbortController();
  const server = await serve(context, (_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: 1\n\n");
  });
  const operation = operationOf({ responses: { "200": [json(), events({ flat: true })] } });
  const options = { signal: caller.signal, timeoutMs: LONG };
  const call = send(clientOf(server.url), operation, {}, options);
  const stream = (await valueOf(call)) as EventStream<number>;
  const seen: number[] = [];
  await assert.rejects(async () => {
    for await (const value of stream) {
      seen.push(value);
      caller.abort();
    }
  }, RequestAbortedError);
  assert.deepEqual(seen, [1]);
});

for (const [content, text] of [
  [events({ flat: true }), "data: 1\n\n"],
  [jsonLines(), "1\n"],
  [binary(), "1"],
] as const) {
  const { mediaType } = content;
  const operation = operationOf({ responses: { "200": [content] } });

  test(`a read of a ${mediaType} stream takes no longer than the timeout`, async (context) => {
    const server = await serve(context, (_, response) => {
      response.writeHead(200, { "content-type": mediaType });
      response.write(text);
    });
    const pass = ownTime(context);
    const client = clientOf(server.url, { timeoutMs: LONG });
    const seen: unknown[] = [];
    const stream = (await valueOf(send(client, operation))) as AsyncIterable<unknown>;
    await assert.rejects(async () => {
      for await (const value of stream) {
        seen.push(value);
        // Once it is waited for the next one.
        setImmediate(pass, LONG);
      }
    }, RequestTimeoutError);
    assert.equal(seen.length, 1);
  });

  test(`a ${mediaType} stream that keeps coming may take longer`, async (context) => {
    const pass = ownTime(context);
    let more = never;
    const server = await serve(context, (_, response) => {
      response.writeHead(200, { "content-type": mediaType });
      response.write(text);
      more = () => response.write(text);
    });
    const client = clientOf(server.url, { timeoutMs: LONG });
    let seen = 0;
    const stream = (await valueOf(send(client, operation))) as AsyncIterable<unknown>;
    for await (const _ of stream) {
      if ((seen += 1) === 6) break;
      setImmediate(() => {
        pass(LONG * 0.4);
        more();
      });
    }
    assert.equal(seen, 6);
  });
}

test("a stream that breaks off is a connection error", async (context) => {
  const server = await serve(context, (_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: 1\n\n", () => response.destroy());
  });
  const operation = operationOf({ responses: { "200": [events({ flat: true })] } });
  const stream = (await valueOf(
    send(clientOf(server.url), operation),
  )) as EventStream<number>;
  await assert.rejects(async () => {
    for await (const value of stream) assert.equal(value, 1);
  }, ConnectionError);
});

/** A signal of a program that runs for long, and how many listen to it. */
function longLived(): { caller: AbortController; signal: AbortSignal; listeners(): number } {
  const caller = new AbortController();
  const { signal } = caller;
  const kept = new Set<unknown>();
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  signal.addEventListener = ((...given: Parameters<typeof add>) => {
    kept.add(given[1]);
    add(...given);
  }) as typeof signal.addEventListener;
  signal.removeEventListener = ((...given: Parameters<typeof remove>) => {
    kept.delete(given[1]);
    remove(...given);
  }) as typeof signal.removeEventListener;
  return { caller, signal, listeners: () => kept.size };
}

async function allOf(value: unknown): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const piece of value as AsyncIterable<unknown>) found.push(piece);
  return found;
}

const streaming = (type: string, text: string): Answer => answerText(text, 200, { "content-type": type });
const STREAMS: readonly (readonly [Content, string])[] = [
  [events({ flat: true }), "data: 1\n\n"],
  [jsonLines(), "1\n"],
  [binary(), "1"],
];

test("a signal that outlives its calls keeps no listener of them", async (context) => {
  const { signal, listeners } = longLived();
  const server = await serve(
    context,
    inTurn(answer(1), answerText("", 503, { "retry-after": "0" }), answer(1), answer(1, 404), cut),
  );
  const client = clientOf(server.url, { retryConfig: SOON });
  await valueOf(send(client, operationOf(), {}, { signal }));
  await valueOf(send(client, operationOf(), {}, { signal }));
  const once = { signal, retries: { strategy: "none" } } as const;
  assert.equal((await send(client, operationOf(), {}, once)).ok, false);
  await failureOf(send(client, operationOf(), {}, once), ConnectionError);
  assert.equal(server.received.length, 5);
  assert.equal(listeners(), 0);
});

for (const [content, text] of STREAMS) {
  const operation = operationOf({ responses: { "200": [content] } });

  test(`a ${content.mediaType} stream leaves its signal when it ends, is left or is closed`, async (context) => {
    const { signal, listeners } = longLived();
    const server = await serve(context, streaming(content.mediaType, text.repeat(3)));
    const open = async (): Promise<AsyncIterable<unknown>> =>
      (await valueOf(send(clientOf(server.url), operation, {}, { signal }))) as AsyncIterable<unknown>;
    await allOf(await open());
    assert.equal(listeners(), 0);
    for await (const _ of await open()) break;
    assert.equal(listeners(), 0);
    const unread = await open();
    assert.equal(listeners(), 1);
    await (unread instanceof ReadableStream ? unread.cancel() : (unread as EventStream<unknown>).close());
    assert.equal(listeners(), 0);
  });

  test(`a ${content.mediaType} stream that is aborted says why, whatever the reason`, async (context) => {
    const begun: Answer = (_, response) => {
      response.writeHead(200, { "content-type": content.mediaType });
      response.write(text);
    };
    const closed: Promise<void>[] = [];
    const server = await serve(context, begun, (request) => {
      closed.push(new Promise((resolve) => request.socket.once("close", () => { resolve(); })));
    });
    const late = new DOMException("The operation timed out", "TimeoutError");
    for (const reason of [new Error("enough"), "text", undefined, null, late]) {
      const { caller, signal, listeners } = longLived();
      const stream = (await valueOf(send(clientOf(server.url), operation, {}, { signal }))) as AsyncIterable<unknown>;
      const failing = assert.rejects(
        async () => {
          for await (const _ of stream) caller.abort(reason);
        },
        (error) => error instanceof RequestAbortedError && error.cause === signal.reason,
      );
      await failing;
      assert.equal(listeners(), 0);
    }
    await Promise.all(closed);
  });
}

test("a body that is aborted on its way, or cut, is an error of the package", async (context) => {
  const { caller, signal, listeners } = longLived();
  const server = await serve(
    context,
    inTurn(
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write("[", () => {
          caller.abort("enough");
        });
      },
      (_, response) => {
        response.writeHead(200, { "content-type": "application/octet-stream" });
        response.write("[", () => response.destroy());
      },
    ),
  );
  const error = await failureOf(send(clientOf(server.url), operationOf(), {}, { signal }), RequestAbortedError);
  assert.equal(error.cause, "enough");
  assert.equal(listeners(), 0);
  const octets = operationOf({ responses: { "200": [binary()] } });
  await assert.rejects(allOf(await valueOf(send(clientOf(server.url), octets))), ConnectionError);
});

test("a signal's own timeout ends a call while it waits to try again", async (context) => {
  const server = await serve(context, answerText("", 503, { "retry-after": "200" }));
  const signal = AbortSignal.timeout(50);
  const client = clientOf(server.url, { retryConfig: SOON });
  const error = await failureOf(send(client, operationOf(), {}, { signal }), RequestAbortedError);
  assert.equal(error.cause, signal.reason);
});

test("octets nobody has begun to read are still the response's own", async (context) => {
  const server = await serve(context, streaming("application/octet-stream", "1"));
  const result = await send(clientOf(server.url), operationOf({ responses: { "200": [binary()] } }));
  assert.ok(result.ok);
  assert.equal(await result.response.text(), "1");
});
