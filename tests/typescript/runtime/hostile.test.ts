/** Servers, and callers' own code, that do what nobody expects: connections come back, errors are the package's. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { jsonBody } from "#runtime/body.js";
import type { HTTPClient } from "#runtime/client.js";
import { list, record, type Codec } from "#runtime/codec.js";
import { binary, json, text } from "#runtime/contents.js";
import {
  ConnectionError,
  RequestTimeoutError,
  ResponseTooLargeError,
  ResponseValidationError,
  SDKError,
  StatusError,
} from "#runtime/errors.js";
import { events, type EventStream, jsonLines } from "#runtime/events.js";
import type { Hooks } from "#runtime/hooks.js";
import { oauth2 } from "#runtime/oauth.js";
import { callPages } from "#runtime/pages.js";
import { nextURL } from "#runtime/pagination.js";
import { header, parameters } from "#runtime/parameters.js";
import { apiKey, basic, bearer, custom } from "#runtime/security.js";
import { Webhook } from "#runtime/webhooks.js";
import { clientOf, failureOf, operationOf, send, SOON, valueOf } from "#support/calling.js";
import { answer, answerText, serve } from "#support/server.js";

const URL_ = "https://things.test";
const JSON_TYPE = { "content-type": "application/json" };

/** A response whose body never ends, and whether somebody gave it back. */
function endless(
  status = 200,
  headers: Readonly<Record<string, string>> = JSON_TYPE,
): { readonly response: Response; readonly isFree: () => boolean } {
  let isFree = false;
  const body = new ReadableStream<Uint8Array>({
    cancel() {
      isFree = true;
    },
  });
  return { response: new Response(body, { status, headers }), isFree: () => isFree };
}

function giving(response: Response): HTTPClient {
  return () => Promise.resolve(response);
}

const boom = (): never => {
  throw new Error("not today");
};
const register =
  (kind: "afterSuccess" | "beforeRequest") =>
  (hooks: Hooks): void => {
    hooks[kind].push(boom);
  };

test("a hook that fails gives the connection back", async () => {
  const { response, isFree } = endless();
  const client = clientOf(
    URL_,
    { httpClient: giving(response) },
    { register: register("afterSuccess") },
  );
  await failureOf(send(client), SDKError);
  assert.ok(isFree());
});

test("a logger that fails is no reason for a call to", async () => {
  const { response, isFree } = endless(200, { "content-type": "text/event-stream" });
  const debugLogger = { debug: boom };
  const client = clientOf(URL_, { httpClient: giving(response), debugLogger });
  const operation = operationOf({ responses: { "200": [events()] } });
  const stream = (await valueOf(send(client, operation))) as EventStream<unknown>;
  await stream.close();
  assert.ok(isFree());
});

test("a retried response gives its connection back, unread", async () => {
  const { response, isFree } = endless(503);
  const left = [response, Response.json(1)];
  const httpClient: HTTPClient = () => Promise.resolve(left.shift() as Response);
  const client = clientOf(URL_, { httpClient, retryConfig: SOON });
  assert.equal(await valueOf(send(client)), 1);
  assert.ok(isFree());
});

test("a redirect gives its connection back, unread", async () => {
  const { response, isFree } = endless(302, { location: "/there" });
  const left = [response, Response.json(1)];
  const httpClient: HTTPClient = () => Promise.resolve(left.shift() as Response);
  assert.equal(await valueOf(send(clientOf(URL_, { httpClient }))), 1);
  assert.ok(isFree());
});

test("a token's response gives its connection back where it leads elsewhere", async () => {
  const { response, isFree } = endless(307, { location: "https://evil.test/" });
  const definition = {
    schemes: { oauth: oauth2({ tokenURL: "/token" }, "oauth") },
    security: [["oauth"]],
  };
  const options = { httpClient: giving(response), oauth: { clientId: "me" } };
  await failureOf(send(clientOf(URL_, options, definition)), StatusError);
  assert.ok(isFree());
});

test("a response that comes too late, of a sender that ignores the signal, is given back", async () => {
  const { response, isFree } = endless();
  let late: (response: Response) => void = () => undefined;
  const httpClient: HTTPClient = () => new Promise((resolve) => (late = resolve));
  const client = clientOf(URL_, { httpClient, timeoutMs: 5 });
  await failureOf(send(client), RequestTimeoutError);
  late(response);
  await new Promise(setImmediate);
  assert.ok(isFree());
});

for (const [name, begin] of [
  ["return", (stream: AsyncGenerator<unknown>) => stream.return(undefined)],
  ["throw", (stream: AsyncGenerator<unknown>) => stream.throw(new Error("enough"))],
] as const) {
  for (const [kind, content] of [
    ["events", events()],
    ["lines", jsonLines()],
  ] as const) {
    test(`${name} before the first of ${kind} closes the connection`, async () => {
      const { response, isFree } = endless();
      const stream = content.stream?.(response) as EventStream<unknown>;
      await begin(stream[Symbol.asyncIterator]()).catch(() => undefined);
      assert.ok(isFree());
      for await (const value of stream) assert.fail(String(value));
    });
  }
}

test("a stream of octets stays the caller's", async () => {
  const { response, isFree } = endless(200, { "content-type": "application/octet-stream" });
  const operation = operationOf({ responses: { "200": [binary()] } });
  const client = clientOf(URL_, { httpClient: giving(response) });
  const body = (await valueOf(send(client, operation))) as ReadableStream;
  assert.ok(!isFree());
  await body.cancel();
});

test("a hundred hostile answers leave room for the next call", async (context) => {
  const server = await serve(context, (request, response) => {
    if (request.target === "/good") return answer(1)(request, response);
    response.writeHead(200, JSON_TYPE);
    response.write("[");
    return undefined;
  });
  const client = clientOf(server.url, {}, { register: register("afterSuccess") });
  for (let left = 100; left > 0; left -= 1) await failureOf(send(client), SDKError);
  const good = clientOf(server.url);
  assert.equal(await valueOf(send(good, operationOf({ path: "/good" }))), 1);
});

// Time.

test("a timeout holds for a head that comes drop by drop", async (context) => {
  const server = await serve(context, (_, response) => {
    const drip = setInterval(() => response.socket?.write("x"), 5);
    response.socket?.write("HTTP/1.1 200 OK\r\nx-slow: ");
    response.on("close", () => {
      clearInterval(drip);
    });
  });
  await failureOf(send(clientOf(server.url, { timeoutMs: 60 })), RequestTimeoutError);
});

test("a timeout holds for answers that are never the last", async (context) => {
  const server = await serve(context, (_, response) => {
    const drip = setInterval(() => response.socket?.write("HTTP/1.1 103 Early Hints\r\n\r\n"), 5);
    response.on("close", () => {
      clearInterval(drip);
    });
  });
  await failureOf(send(clientOf(server.url, { timeoutMs: 60 })), RequestTimeoutError);
});

for (const status of [200, 500]) {
  test(`a timeout holds for a body of status ${status} that comes drop by drop`, async (context) => {
    const server = await serve(context, (_, response) => {
      response.writeHead(status, JSON_TYPE);
      const drip = setInterval(() => response.write(" "), 5);
      response.on("close", () => {
        clearInterval(drip);
      });
    });
    await failureOf(send(clientOf(server.url, { timeoutMs: 60 })), RequestTimeoutError);
  });
}

test("a timeout holds for a token's server", async (context) => {
  const server = await serve(context, () => undefined);
  const definition = {
    schemes: { oauth: oauth2({ tokenURL: "/token" }, "oauth") },
    security: [["oauth"]],
  };
  const options = { oauth: { clientId: "me" }, timeoutMs: 30 };
  await failureOf(send(clientOf(server.url, options, definition)), RequestTimeoutError);
});

// Every error is the package's own.

const deep = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const nested: Codec = record<unknown>({ inner: ["inner", () => nested] });
const lists: Codec = list<unknown>(() => lists);

for (const [name, body, kind] of [
  ["deep arrays", deep(200_000), ResponseValidationError],
  ["deep objects", '{"inner":'.repeat(100_000) + "1" + "}".repeat(100_000), ResponseValidationError],
  ["halves of characters", '"\\ud800"', undefined],
  ["names of the prototype", '{"__proto__":{"a":1},"constructor":1}', undefined],
  ["octets that are no text", Buffer.from([0x22, 0xff, 0xfe, 0x22]), undefined],
] as const) {
  test(`a body of ${name} is read or refused`, async (context) => {
    const server = await serve(context, (_, response) => {
      response.writeHead(200, { "content-type": "application/json; charset=zlib" });
      response.end(body);
    });
    const codec = name.includes("arrays") ? lists : nested;
    const operation = operationOf({ responses: { "200": [json(() => codec)] } });
    const call = send(clientOf(server.url), operation);
    if (kind) await failureOf(call, kind);
    else await valueOf(call);
    assert.equal(({} as { a?: number }).a, undefined);
  });
}

test("a name of the prototype is a name like any other in answers", async (context) => {
  const wire = '{"__proto__":{"isAdmin":true},"toString":"mine"}';
  const server = await serve(context, answerText(wire, 200, { ...JSON_TYPE, __proto__x: "1" }));
  const value = (await valueOf(send(clientOf(server.url)))) as Record<string, unknown>;
  assert.deepEqual(Object.keys(value), ["__proto__", "toString"]);
  assert.equal(value["isAdmin"], undefined);
});

for (const type of ["", ";", "a/b;".repeat(500), "application/json;charset=idna", "__proto__"]) {
  test(`a media type of any kind: ${type.slice(0, 40)}`, async (context) => {
    const server = await serve(context, answerText("[1]", 200, { "content-type": type }));
    const operation = operationOf({ responses: { "200": [json(), text()] } });
    const result = await send(clientOf(server.url), operation);
    if (!result.ok) assert.ok(result.error instanceof SDKError);
  });
}

const SECRET = "s3cret\nX-Evil: 1";
for (const [name, scheme, value] of [
  ["a token with a line break", bearer("key"), SECRET],
  ["a key with a line break", apiKey("header", "X-Key", "key"), SECRET],
  ["a key of other letters", apiKey("header", "X-Key", "key"), "s3cret\u{1f600}"],
  ["a cookie with a line break", apiKey("cookie", "c", "key"), SECRET],
  ["headers of the caller with a line break", custom("key"), { "X-Key": SECRET }],
  ["a fetched token with a line break", oauth2({ tokenURL: "/token" }, "key"), { clientId: "a" }],
] as const) {
  test(`no error repeats ${name}`, async () => {
    const httpClient: HTTPClient = () =>
      Promise.resolve(Response.json({ access_token: SECRET }));
    const client = clientOf(
      URL_,
      { key: value, httpClient },
      { schemes: { scheme }, security: [["scheme"]] },
    );
    const error = await failureOf(send(client), SDKError);
    assert.match(error.message, /^Bad header value: /);
    assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), /s3cret/);
  });
}

test("no error repeats a header of the call that can't be sent", async () => {
  const client = clientOf(URL_);
  const operation = operationOf({ parameters: parameters(header("h", "X-Session")) });
  for (const call of [
    send(client, operation, { h: SECRET }),
    send(client, operationOf(), {}, { headers: { "X-Session": SECRET } }),
    send(client, operationOf(), {}, { fetchOptions: { headers: [["X-Session", SECRET]] } }),
  ]) {
    const error = await failureOf(call, SDKError);
    assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), /s3cret/);
  }
});

for (const serverURL of ["http://[", "nowhere", "http://a b", "https://u:s3cret@h"]) {
  test(`a server's URL that can't be asked is the package's error: ${serverURL}`, async () => {
    const definition = {
      schemes: { key: apiKey("query", "key", "key") },
      security: [["key"]],
    };
    const client = clientOf(URL_, { key: "s3cret", retryConfig: SOON, serverURL }, definition);
    const error = await failureOf(send(client), SDKError);
    assert.ok(!(error instanceof ConnectionError), "asking again doesn't help");
    assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), /s3cret/);
  });
}

test("a page that isn't what it should be ends the list", async (context) => {
  for (const body of [5, "text", null, [], { data: "text" }, { data: 5 }, { data: { length: 3 } }]) {
    const server = await serve(context, answer(body));
    const operation = operationOf({ pagination: nextURL(["next"], { items: ["data"] }) });
    const result = await callPages(clientOf(server.url), operation, {});
    assert.ok(result.ok);
    for await (const item of result.value) assert.fail(String(item));
  }
});

test("a webhook's body that isn't JSON, or too deep, is the package's error", async () => {
  await assert.rejects(new Webhook().parse("{"), SDKError);
  await assert.rejects(new Webhook(() => lists).parse(deep(200_000)), SDKError);
});

test("a body that nobody can write is the package's error", async () => {
  const round: Record<string, unknown> = {};
  round["round"] = round;
  const operation = operationOf({ method: "POST", body: jsonBody("request") });
  await failureOf(send(clientOf(URL_), operation, { request: round }), SDKError);
});

// Nothing shows a credential.

const SECURITY = {
  schemes: {
    bearer: bearer("token"),
    login: basic("login"),
    query: apiKey("query", "key", "key"),
    oauth: oauth2({ tokenURL: "/token" }, "oauth"),
  },
  security: [["bearer", "query"]],
};
const OPTIONS = {
  token: "s3cret",
  key: "s3cret",
  login: { username: "me", password: "s3cret" },
  oauth: { clientId: "me", clientSecret: "s3cret" },
};

test("nothing that prints a client shows its credentials", () => {
  const client = clientOf(URL_, OPTIONS, SECURITY);
  for (const shown of [
    inspect(client, { depth: 9 }),
    inspect(client, { depth: 9, showHidden: true }),
    JSON.stringify(client),
    JSON.stringify({ client }),
    JSON.stringify({ ...client }),
  ]) {
    assert.doesNotMatch(shown, /s3cret/);
  }
});

test("nothing that prints an error shows a credential", async (context) => {
  const server = await serve(context, (request, response) => {
    if (request.target.startsWith("/cut")) response.destroy();
    else answerText("no", 500, { "set-cookie": "s=s3cret" })(request, response);
  });
  const client = clientOf(server.url, OPTIONS, SECURITY);
  for (const path of ["/things", "/cut"]) {
    const error = await failureOf(send(client, operationOf({ path })), SDKError);
    for (const shown of [
      inspect(error, { depth: 9 }),
      JSON.stringify(error),
      JSON.stringify({ ...error }),
      inspect(structuredClone(error), { depth: 9, showHidden: true }),
      String(error.stack),
    ]) {
      assert.doesNotMatch(shown, /s3cret/);
    }
  }
});

test("an answer of a token's server without its token isn't repeated by the error", async (context) => {
  const server = await serve(context, answer({ refresh_token: "s3cret", id_token: "s3cret" }));
  const definition = { ...SECURITY, security: [["oauth"]] };
  const error = await failureOf(send(clientOf(server.url, OPTIONS, definition)), StatusError);
  assert.doesNotMatch(inspect(error, { depth: 9 }), /s3cret/);
});

// Sizes.

for (const [name, status] of [["a success", 200], ["an error", 400]] as const) {
  test(`the body of ${name} may be as long as the client says`, async (context) => {
    const server = await serve(context, answer("x".repeat(98), status));
    const fits = await send(clientOf(server.url, { maxResponseBytes: 100 }));
    if (fits.ok) assert.equal(fits.value, "x".repeat(98));
    else assert.equal(fits.error.body, `"${"x".repeat(98)}"`);
    const client = clientOf(server.url, { maxResponseBytes: 99, retryConfig: SOON });
    const error = await failureOf(send(client), ResponseTooLargeError);
    assert.equal(error.statusCode, status);
    assert.equal(error.name, "ResponseTooLargeError");
  });
}

test("a body that is too long is left at once, and its connection closed", async (context) => {
  let closed: () => void;
  const isClosed = new Promise<void>((resolve) => (closed = resolve));
  const server = await serve(context, (_, response) => {
    response.writeHead(200, JSON_TYPE);
    response.write("x".repeat(1_000));
    response.on("close", () => {
      closed();
    });
  });
  const client = clientOf(server.url, { maxResponseBytes: 999 });
  await failureOf(send(client), ResponseTooLargeError);
  await isClosed;
});

test("letters are counted in octets, and come whole", async (context) => {
  const server = await serve(context, answer("ä€😀"));
  const exact = clientOf(server.url, { maxResponseBytes: 11 });
  assert.equal(await valueOf(send(exact)), "ä€😀");
  const short = clientOf(server.url, { maxResponseBytes: 10 });
  await failureOf(send(short), ResponseTooLargeError);
});

test("a stream has no bound", async (context) => {
  const server = await serve(
    context,
    answerText("data: 1\n\ndata: 2\n\n", 200, { "content-type": "text/event-stream" }),
  );
  const operation = operationOf({ responses: { "200": [events({ flat: true })] } });
  const client = clientOf(server.url, { maxResponseBytes: 1 });
  const seen: unknown[] = [];
  for await (const value of (await valueOf(send(client, operation))) as EventStream<unknown>) {
    seen.push(value);
  }
  assert.deepEqual(seen, [1, 2]);
});

test("a token's answer is never long", async (context) => {
  const server = await serve(context, answerText("x".repeat(3_000_000), 400));
  const definition = { ...SECURITY, security: [["oauth"]] };
  const client = clientOf(server.url, OPTIONS, definition);
  await failureOf(send(client), ResponseTooLargeError);
});

const LONG = "x".repeat(1_000_000);
for (const [name, reply] of [
  ["an error", answerText(LONG, 500)],
  ["JSON that is none", answerText(`[${LONG}`, 200, JSON_TYPE)],
  ["an unexpected media type", answerText(LONG, 200, { "content-type": "text/html" })],
] as const) {
  test(`a message shows the beginning of what is long: ${name}`, async (context) => {
    const server = await serve(context, reply);
    const error = await failureOf(send(clientOf(server.url)), SDKError);
    assert.ok(error.message.length < 3_000);
    assert.ok(String(error.stack).length < 6_000);
  });
}

test("a message of a long cause is cut", () => {
  assert.ok(new SDKError("x".repeat(1_000_000)).message.length < 3_000);
});
