import assert from "node:assert/strict";
import { test } from "node:test";

import type { HTTPClient } from "#runtime/client.js";
import { SDKError, StatusError } from "#runtime/errors.js";
import type { Hooks } from "#runtime/hooks.js";
import { apiKey, basic, bearer } from "#runtime/security.js";
import { parameters as all, query } from "#runtime/parameters.js";
import { clientOf, failureOf, operationOf, send, SOON, valueOf } from "#support/calling.js";
import { answer, answerText, inTurn, serve } from "#support/server.js";

test("hooks run in their order, before every attempt and once behind it", async (context) => {
  const server = await serve(context, inTurn(answerText("", 503), answer(1)));
  const seen: string[] = [];
  const register = (hooks: Hooks): void => {
    hooks.beforeRequest.push((at, request) => {
      seen.push(`before ${at.operationId} of ${at.packageName}`);
      request.headers.set("X-Order", "1");
    });
    hooks.beforeRequest.push(async (_, request) => {
      await Promise.resolve();
      request.headers.append("X-Order", "2");
      request.url += "?signed";
    });
    hooks.afterSuccess.push((_, response) => {
      seen.push(`after ${response.status}`);
    });
  };
  await valueOf(send(clientOf(server.url, { retryConfig: SOON }, { register })));
  const before = "before getThings of things";
  assert.deepEqual(seen, [before, before, "after 200"]);
  for (const one of server.received) {
    assert.equal(one.headers["x-order"], "1, 2");
    assert.equal(one.target, "/things?signed");
  }
});

test("hooks see the error that the caller gets, with its response", async (context) => {
  const server = await serve(context, answerText("", 404));
  const seen: unknown[] = [];
  const register = (hooks: Hooks): void => {
    hooks.afterError.push((_, response, error) => {
      seen.push(response?.status, error);
    });
  };
  const error = await failureOf(send(clientOf(server.url, {}, { register })), StatusError);
  assert.deepEqual(seen, [404, error]);
});

test("a hook that fails ends the call", async (context) => {
  const server = await serve(context, answer(1));
  const cause = new Error("not today");
  for (const kind of ["beforeRequest", "afterSuccess"] as const) {
    const register = (hooks: Hooks): void => {
      hooks[kind].push(() => {
        throw cause;
      });
    };
    const client = clientOf(server.url, { retryConfig: SOON }, { register });
    const error = await failureOf(send(client), SDKError);
    assert.equal(error.cause, cause);
  }
  assert.equal(server.received.length, 1);
});

test("a hook for errors may replace the error", async (context) => {
  const server = await serve(context, answerText("", 404));
  const register = (hooks: Hooks): void => {
    hooks.afterError.push(() => {
      throw new StatusError("another");
    });
  };
  const error = await failureOf(send(clientOf(server.url, {}, { register })), StatusError);
  assert.equal(error.message, "another");
});

test("requests go through the client's own sender", async () => {
  const seen: [string, RequestInit][] = [];
  const httpClient: HTTPClient = (url, init) => {
    seen.push([url, init]);
    return Promise.resolve(Response.json([1]));
  };
  const client = clientOf("https://things.test", { httpClient });
  const options = { fetchOptions: { cache: "no-store" } } as const;
  assert.deepEqual(await valueOf(send(client, operationOf(), {}, options)), [1]);
  assert.equal(seen[0]?.[0], "https://things.test/things");
  assert.equal(seen[0]?.[1].method, "GET");
  assert.equal(seen[0]?.[1].cache, "no-store");
  assert.equal(seen[0]?.[1].body ?? null, null);
  assert.ok(!("base" in seen[0][1]), "what fetch doesn't know");
});

test("a logger is told of requests and responses, without secrets", async (context) => {
  const server = await serve(
    context,
    answer(1, 200, { "set-cookie": "s3cret", "x-limit": "9" }),
  );
  const told: string[] = [];
  const debugLogger = {
    debug: (message: string, ...details: unknown[]): void => {
      told.push(message + JSON.stringify(details));
    },
  };
  const definition = {
    schemes: {
      bearer: bearer("token"),
      header: apiKey("header", "X-Api-Key", "token"),
      query: apiKey("query", "key", "token"),
      cookie: apiKey("cookie", "c", "token"),
    },
    security: [["bearer", "header", "query", "cookie"]],
  };
  const client = clientOf(server.url, { token: "s3cret", debugLogger }, definition);
  const parameters = all(query("a", "page_token"), query("b", "b"));
  await valueOf(send(client, operationOf({ parameters }), { a: "s3cret", b: "open" }));
  assert.equal(told.length, 2);
  assert.doesNotMatch(told.join(), /s3cret/);
  assert.match(told[0] ?? "", /^Request: GET http.*\/things\?page_token=\*\*\*&b=open/);
  assert.match(told[1] ?? "", /^Response 200: GET .*"x-limit":"9"/);
});

test("a logger isn't told the user that a URL names", async () => {
  const told: string[] = [];
  const client = clientOf(
    "https://user:s3cret@things.test",
    {
      debugLogger: { debug: (message: string) => told.push(message) },
      httpClient: () => Promise.resolve(Response.json(1)),
      login: { username: "a", password: "b" },
    },
    { schemes: { login: basic("login") }, security: [["login"]] },
  );
  await valueOf(send(client));
  assert.match(told[0] ?? "", /https:\/\/\*\*\*@things\.test/);
});
