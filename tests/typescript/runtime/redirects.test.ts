import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";

import { binaryBody, jsonBody } from "#runtime/body.js";
import { SDKError, StatusError } from "#runtime/errors.js";
import { apiKey, bearer } from "#runtime/security.js";
import {
  clientOf,
  type Described,
  failureOf,
  operationOf,
  send,
  valueOf,
} from "#support/calling.js";
import { answer, type Answer, answerText, inTurn, serve, type Served } from "#support/server.js";

const SECURITY: Described = {
  schemes: {
    bearer: bearer("token"),
    header: apiKey("header", "X-Api-Key", "key"),
    cookie: apiKey("cookie", "session", "key"),
    query: apiKey("query", "key", "key"),
  },
  security: [["bearer", "header", "cookie", "query"]],
};
const SECRETS = { token: "s3cret", key: "s3cret" };
const POST = operationOf({ method: "POST", body: jsonBody("request") });

function to(location: string, status = 302): Answer {
  return answerText("", status, { location });
}

async function pair(
  context: TestContext,
  status: number,
): Promise<readonly [Served, Served]> {
  const target = await serve(context, answer("there"));
  return [await serve(context, to(`${target.url}/landing?a=1`, status)), target];
}

for (const status of [301, 302, 303, 307, 308]) {
  test(`status ${status} leads to another origin, where no credential goes`, async (context) => {
    const [server, target] = await pair(context, status);
    const call = send(clientOf(server.url, SECRETS, SECURITY), operationOf(), {}, {
      headers: { "X-Mine": "s3cret", Accept: "application/json" },
    });
    assert.equal(await valueOf(call), "there");
    const [received] = target.received;
    assert.equal(received?.target, "/landing?a=1");
    assert.equal(received?.headers.accept, "application/json");
    assert.doesNotMatch(JSON.stringify(received), /s3cret/);
    assert.match(JSON.stringify(server.received), /s3cret/);
  });
}

test("credentials stay on a redirect within the origin", async (context) => {
  const server = await serve(context, inTurn(to("/landing"), answer(1)));
  await valueOf(send(clientOf(server.url, SECRETS, SECURITY)));
  const headers = server.received[1]?.headers ?? {};
  assert.equal(server.received[1]?.target, "/landing");
  assert.equal(headers.authorization, "Bearer s3cret");
  assert.equal(headers["x-api-key"], "s3cret");
  assert.equal(headers.cookie, "session=s3cret");
});

for (const [status, method] of [
  [301, "GET"],
  [302, "GET"],
  [303, "GET"],
  [307, "POST"],
  [308, "POST"],
] as const) {
  test(`POST becomes ${method} behind status ${status}`, async (context) => {
    const server = await serve(context, inTurn(to("/landing", status), answer(1)));
    await valueOf(send(clientOf(server.url), POST, { request: [1] }));
    const received = server.received[1];
    const isPost = method === "POST";
    assert.equal(received?.method, method);
    assert.equal(received?.text, isPost ? "[1]" : "");
    const type = received?.headers["content-type"];
    assert.equal(type, isPost ? "application/json" : undefined);
  });
}

test("a stream can't be sent again: the redirect is the answer", async (context) => {
  const [server, target] = await pair(context, 307);
  const operation = operationOf({ method: "POST", body: binaryBody("request") });
  const request = new Blob(["a"]).stream();
  const error = await failureOf(send(clientOf(server.url), operation, { request }), StatusError);
  assert.equal(error.statusCode, 307);
  assert.equal(target.received.length, 0);
});

test("a circle of redirects ends", async (context) => {
  const server = await serve(context, to("/things"));
  const error = await failureOf(send(clientOf(server.url)), StatusError);
  assert.equal(error.statusCode, 302);
  assert.equal(server.received.length, 21);
});

for (const location of ["file:///etc/hostname", "data:text/plain,x", "javascript:0"]) {
  test(`a redirect to ${location} isn't followed`, async (context) => {
    const server = await serve(context, to(location));
    const error = await failureOf(send(clientOf(server.url)), StatusError);
    assert.equal(error.statusCode, 302);
  });
}

test("a redirect that leads nowhere is an error", async (context) => {
  const server = await serve(context, to("http://[nowhere"));
  await failureOf(send(clientOf(server.url)), SDKError);
  const silent = await serve(context, answerText("", 302));
  await failureOf(send(clientOf(silent.url)), StatusError);
});

test("the caller may see redirects", async (context) => {
  const [server, target] = await pair(context, 302);
  const fetchOptions = { redirect: "manual" } as const;
  const call = send(clientOf(server.url), operationOf(), {}, { fetchOptions });
  const error = await failureOf(call, StatusError);
  assert.equal(error.statusCode, 302);
  assert.equal(target.received.length, 0);
});

test("fetch itself isn't left to follow, though the caller wants redirects followed", async (context) => {
  const [server, target] = await pair(context, 307);
  const fetchOptions = { redirect: "follow" } as const;
  const call = send(clientOf(server.url, SECRETS, SECURITY), operationOf(), {}, { fetchOptions });
  assert.equal(await valueOf(call), "there");
  assert.doesNotMatch(JSON.stringify(target.received), /s3cret/);
});

test("a body that never ends isn't read before its redirect is followed", async (context) => {
  let closed: () => void;
  const isClosed = new Promise<void>((resolve) => (closed = resolve));
  const server = await serve(context, (request, response) => {
    if (request.target === "/landing") return answer(1)(request, response);
    response.on("close", () => {
      closed();
    });
    response.writeHead(302, { location: "/landing" });
    const more = (): void => {
      if (response.write("x".repeat(65_536))) setImmediate(more);
    };
    more();
    return undefined;
  });
  assert.equal(await valueOf(send(clientOf(server.url))), 1);
  await isClosed;
});
