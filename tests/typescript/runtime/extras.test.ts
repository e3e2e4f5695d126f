/** What the description doesn't know, and what one call wants to send in place of the client's. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { binaryBody, jsonBody, jsonValueBody, textBody } from "#runtime/body.js";
import { type HTTPClient, stateOf } from "#runtime/client.js";
import { SDKError } from "#runtime/errors.js";
import { formBody } from "#runtime/form.js";
import { jsonLinesBody } from "#runtime/lines.js";
import { multipartBody } from "#runtime/multipart.js";
import { oauth2 } from "#runtime/oauth.js";
import type { Body } from "#runtime/operation.js";
import { parameters, query } from "#runtime/parameters.js";
import type { RequestOptions } from "#runtime/request.js";
import { apiKey, basic, bearer, custom, withEnvironment } from "#runtime/security.js";
import { clientOf, failureOf, operationOf, send, valueOf } from "#support/calling.js";
import { answer, serve, type Served } from "#support/server.js";

async function sent(
  server: Served,
  body: Body | undefined,
  value: unknown,
  options: RequestOptions,
): Promise<string> {
  const operation = operationOf({ method: "POST", ...(body ? { body } : {}) });
  await valueOf(send(clientOf(server.url), operation, { request: value }, options));
  return server.received.at(-1)?.text ?? "";
}

test("fields are added to a JSON object, and replace its own", async (context) => {
  const server = await serve(context, answer(1));
  const value = Object.freeze({ a: 1, b: 2 });
  const extraBody = { b: [3], c: null };
  const body = await sent(server, jsonBody("request"), value, { extraBody });
  assert.deepEqual(JSON.parse(body), { a: 1, b: [3], c: null });
});

test("fields are all of a body that nothing else was given for", async (context) => {
  const server = await serve(context, answer(1));
  for (const body of [jsonBody("request"), jsonValueBody("request")]) {
    const written = await sent(server, body, undefined, { extraBody: { a: 1 } });
    assert.deepEqual(JSON.parse(written), { a: 1 });
  }
});

test("fields are added to forms of both kinds", async (context) => {
  const server = await serve(context, answer(1));
  const extraBody = { b: "x y" };
  const value = { a: "1", b: "2" };
  assert.equal(await sent(server, formBody("request"), value, { extraBody }), "a=1&b=x+y");
  const parts = await sent(server, multipartBody("request"), value, { extraBody });
  assert.match(parts, /name="b"\r\n\r\nx y\r\n/);
  assert.doesNotMatch(parts, /\r\n\r\n2\r\n/);
});

for (const [name, body, value] of [
  ["no body", undefined, undefined],
  ["text", textBody("request"), "a"],
  ["octets", binaryBody("request"), "a"],
  ["lines", jsonLinesBody("request"), [1]],
  ["an array", jsonValueBody("request"), [1]],
] as const) {
  test(`a body without fields takes none: ${name}`, async (context) => {
    const server = await serve(context, answer(1));
    const operation = operationOf({ method: "POST", ...(body ? { body } : {}) });
    const options = { extraBody: { a: 1 } };
    const call = send(clientOf(server.url), operation, { request: value }, options);
    assert.match((await failureOf(call, SDKError)).message, /^extraBody: /);
    assert.equal(server.received.length, 0);
  });
}

test("values are added to the query, and replace its own", async (context) => {
  const server = await serve(context, answer(1));
  const operation = operationOf({ parameters: parameters(query("a", "a b"), query("c", "c")) });
  const extraQuery = { "a b": "new&", d: true, e: 1 };
  await valueOf(send(clientOf(server.url), operation, { a: "old", c: "x" }, { extraQuery }));
  const { searchParams } = new URL(server.received[0]?.target ?? "", server.url);
  assert.deepEqual([...searchParams].sort(), [["a b", "new&"], ["c", "x"], ["d", "true"], ["e", "1"]]);
});

test("a call's own headers win over the client's credentials", async (context) => {
  const server = await serve(context, answer(1));
  const schemes = {
    bearer: bearer("token"),
    basic: basic("login"),
    key: apiKey("header", "X-Key", "token"),
    made: custom("made"),
  };
  const options = { token: "client", login: "client:pw", made: { "X-Made": "client" } };
  for (const [scheme, header] of [
    ["bearer", "authorization"],
    ["basic", "authorization"],
    ["key", "x-key"],
    ["made", "x-made"],
  ] as const) {
    const client = clientOf(server.url, options, { schemes, security: [[scheme]] });
    await valueOf(send(client, operationOf(), {}, { headers: { [header]: "call" } }));
    assert.equal(server.received.at(-1)?.headers[header], "call");
  }
});

test("a call's own credentials stand in place of the client's", async (context) => {
  const server = await serve(context, answer(1));
  const schemes = { bearer: bearer("token"), key: apiKey("header", "X-Key", "key") };
  const client = clientOf(server.url, { token: "client" }, { schemes, security: [[], ["bearer"], ["key"]] });
  await valueOf(send(client, operationOf(), {}, { security: { key: "call" } }));
  assert.equal(server.received[0]?.headers["x-key"], "call");
  assert.equal(server.received[0]?.headers["authorization"], undefined);
});

test("a credential of the environment doesn't stand beside those of the call", async (context) => {
  process.env["THINGS_TOKEN"] = "environment";
  context.after(() => {
    delete process.env["THINGS_TOKEN"];
  });
  const server = await serve(context, answer(1));
  const schemes = { bearer: bearer("token"), key: apiKey("header", "X-Key", "key") };
  const options = withEnvironment({}, { token: "THINGS_TOKEN" });
  const client = clientOf(server.url, options, { schemes, security: [["bearer"], ["key"]] });
  await valueOf(send(client, operationOf(), {}, { security: { key: "call" } }));
  await valueOf(send(client));
  const sent = server.received.map(({ headers }) => [headers["x-key"], headers.authorization]);
  assert.deepEqual(sent, [["call", undefined], [undefined, "Bearer environment"]]);
});

test("a URL of a scheme that nobody knows isn't asked for again and again", async () => {
  const retries = { strategy: "backoff", backoff: { maxElapsedTime: 60_000 } } as const;
  const call = send(clientOf("gopher://127.0.0.1"), operationOf(), {}, { retries });
  assert.equal((await failureOf(call, SDKError)).message, "Unusable URL");
});

test("values of an array are added to the query each with the name", async (context) => {
  const server = await serve(context, answer(1));
  const operation = operationOf({ parameters: parameters(query("a", "a"), query("b", "b")) });
  const extraQuery = { a: ["x", 2, true], c: [], d: "y" };
  await valueOf(send(clientOf(server.url), operation, { a: "old", b: "?" }, { extraQuery }));
  const { searchParams } = new URL(server.received[0]?.target ?? "", server.url);
  const expected = [["a", "2"], ["a", "true"], ["a", "x"], ["b", "?"], ["d", "y"]];
  assert.deepEqual([...searchParams].map(([name, value]) => [name, value]).sort(), expected);
});

for (const serverURL of ["/v1", "/", "v1"]) {
  test(`values are added to the query of a relative URL: ${serverURL}`, async (context) => {
    const server = await serve(context, answer(1));
    const httpClient: HTTPClient = (url, init) => fetch(new URL(url, server.url), init);
    const operation = operationOf({ parameters: parameters(query("a", "a")) });
    const client = clientOf("", { serverURL, httpClient });
    await valueOf(send(client, operation, { a: "1" }, { extraQuery: { b: [2, 3] } }));
    assert.match(server.received[0]?.target ?? "", /^(\/v1)?\/\/?things\?a=1&b=2&b=3$/);
  });
}

test("what is a credential in one place is none in another", async (context) => {
  const server = await serve(context, answer(1));
  const told: string[] = [];
  const debugLogger = { debug: (...words: unknown[]) => told.push(JSON.stringify(words)) };
  const schemes = { header: apiKey("header", "X-Holder", "a"), query: apiKey("query", "my place", "a") };
  const client = clientOf(server.url, { a: "s3cret", debugLogger }, { schemes, security: [["header", "query"]] });
  const headers = { "my-place": "header", place: "header" };
  const operation = operationOf({ parameters: parameters(query("h", "X-Holder")) });
  await valueOf(send(client, operation, { h: "shown" }, { headers }));
  // The query is written anew, with other signs for spaces.
  await valueOf(send(client, operation, { h: "shown" }, { headers, extraQuery: { "my place": "s3cret" } }));
  assert.doesNotMatch(told.join(), /s3cret/);
  assert.match(told.join(), /X-Holder=shown/);
});

test("declared credentials are hidden in logs, whatever they are called", async (context) => {
  const server = await serve(context, answer(1));
  const told: string[] = [];
  const debugLogger = { debug: (...words: unknown[]) => told.push(JSON.stringify(words)) };
  const schemes = {
    header: apiKey("header", "X-Account", "a"),
    query: apiKey("query", "app id+", "a"),
  };
  const client = clientOf(server.url, { a: "s3cret", debugLogger }, { schemes, security: [["header", "query"]] });
  await valueOf(send(client, operationOf({ parameters: parameters(query("b", "b")) }), { b: "open" }));
  assert.match(server.received[0]?.target ?? "", /s3cret/);
  assert.doesNotMatch(told.join(), /s3cret/);
  assert.match(told.join(), /open/);
});

test("a request says which version of the package sent it", async (context) => {
  const server = await serve(context, answer(1));
  await valueOf(send(clientOf(server.url), operationOf()));
  assert.equal(server.received[0]?.headers["user-agent"], "things/7");
});

for (const [refused, things, tokens] of [[1, 2, 2], [9, 2, 2]] as const) {
  test(`a token that is refused is fetched anew, once: ${refused}`, async (context) => {
    let fetched = 0;
    const server = await serve(context, (request, response) => {
      if (request.target === "/token") {
        fetched += 1;
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ access_token: `t${fetched}`, refresh_token: "r" }));
        return;
      }
      const number = Number(/\d+/.exec(request.headers.authorization ?? "")?.[0]);
      response.statusCode = number > refused ? 200 : 401;
      response.setHeader("content-type", "application/json");
      response.end("1");
    });
    const scheme = oauth2({ tokenURL: "/token", scopes: ["read"] }, "oauth");
    const client = clientOf(
      server.url,
      { oauth: { clientId: "me" } },
      { schemes: { oauth: scheme }, security: [["oauth"]] },
    );
    const hooked: string[] = [];
    stateOf(client).hooks.beforeRequest.push((_, request) => {
      // Each send is one of its own: nothing of the hooks of an earlier one is there.
      request.url += "?hooked";
      request.headers.append("X-Hooked", `${hooked.push(request.headers.get("authorization") ?? "")}`);
    });
    const result = await send(client, operationOf({ method: "POST", body: jsonBody("request") }), { request: {} });
    assert.equal(result.ok, refused === 1);
    const sent = server.received.filter((one) => one.target === "/things?hooked");
    assert.deepEqual(sent.map((one) => one.headers["x-hooked"]), ["1", "2"]);
    assert.deepEqual(hooked, ["Bearer t1", "Bearer t2"]);
    const asked = server.received.filter((one) => one.target === "/token");
    assert.equal(asked.length, tokens);
    assert.equal(server.received.length - asked.length, things);
    for (const one of asked) assert.match(one.text, /grant_type=client_credentials&scope=read/);
  });
}
