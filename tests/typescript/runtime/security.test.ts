import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";

import { SDKError } from "#runtime/errors.js";
import { apiKey, basic, bearer, custom, httpScheme, type Scheme, withEnvironment } from "#runtime/security.js";
import {
  clientOf,
  type Described,
  failureOf,
  operationOf,
  send,
  SOON,
  valueOf,
} from "#support/calling.js";
import { answer, answerText, inTurn, type Received, serve } from "#support/server.js";

async function sent(
  context: TestContext,
  options: Record<string, unknown>,
  definition: Described,
): Promise<Received> {
  const server = await serve(context, answer(1));
  await valueOf(send(clientOf(server.url, options, definition)));
  const [received] = server.received;
  assert.ok(received);
  return received;
}

function only(scheme: Scheme): Described {
  return { schemes: { only: scheme }, security: [["only"]] };
}

const authorizations: readonly (readonly [string, Scheme, unknown, string])[] = [
  ["bearer", bearer("key"), "abc", "Bearer abc"],
  ["bearer with its name", bearer("key"), "bearer abc", "bearer abc"],
  ["basic", basic("key"), { username: "ü", password: "b:c" }, "Basic w7w6Yjpj"],
  ["another scheme", httpScheme("Digest", "key"), "x", "Digest x"],
  ["a whole header", httpScheme("", "key"), "Own x", "Own x"],
  ["headers that the caller makes", custom("key"), { Authorization: "X" }, "X"],
  ["a function", bearer("key"), () => "abc", "Bearer abc"],
  ["an async function", bearer("key"), () => Promise.resolve("abc"), "Bearer abc"],
];
for (const [name, scheme, key, written] of authorizations) {
  test(`Authorization has ${name}`, async (context) => {
    const { headers } = await sent(context, { key }, only(scheme));
    assert.equal(headers.authorization, written);
  });
}

test("a key travels in a header, the query or a cookie", async (context) => {
  const key = "a&b";
  const inHeader = await sent(context, { key }, only(apiKey("header", "X-Key", "key")));
  assert.equal(inHeader.headers["x-key"], "a&b");
  const inQuery = await sent(context, { key }, only(apiKey("query", "k y", "key")));
  assert.equal(inQuery.target, "/things?k%20y=a%26b");
  const inCookie = await sent(context, { key }, only(apiKey("cookie", "k", "key")));
  assert.equal(inCookie.headers.cookie, "k=a&b");
});

test("a variable of the environment stands in for a credential", async (context) => {
  context.after(() => {
    delete process.env["THINGS_KEY"];
  });
  const { env } = process;
  const variables = { key: "THINGS_KEY" };
  for (const [key, expected] of [
    [undefined, "Bearer from the environment"],
    [() => undefined, "Bearer from the environment"],
    ["given", "Bearer given"],
    [() => Promise.resolve("given"), "Bearer given"],
  ] as const) {
    const options = withEnvironment({ key }, variables);
    // It is looked up on every call.
    env["THINGS_KEY"] = "from the environment";
    const { headers } = await sent(context, options, only(bearer("key")));
    assert.equal(headers.authorization, expected);
    delete env["THINGS_KEY"];
  }
  const { headers } = await sent(context, withEnvironment({}, variables), only(bearer("key")));
  assert.equal(headers.authorization, undefined);
});

const BOTH: Described = {
  schemes: {
    a: apiKey("header", "a", "a"),
    b: apiKey("header", "b", "b"),
    c: apiKey("header", "c", "c"),
  },
  security: [["a", "b"], ["c"]],
};
for (const [options, expected] of [
  [{ a: "1", b: "2", c: "3" }, ["1", "2", undefined]],
  [{ a: "1", c: "3" }, [undefined, undefined, "3"]],
  [{ b: "2" }, [undefined, undefined, undefined]],
  [{}, [undefined, undefined, undefined]],
  [{ a: "", b: "2", c: "3" }, [undefined, undefined, "3"]],
] as const) {
  test(`a and b, or c, with ${JSON.stringify(options)}`, async (context) => {
    const { headers } = await sent(context, options, BOTH);
    assert.deepEqual([headers["a"], headers["b"], headers["c"]], expected);
  });
}

for (const security of [
  [[], ["c"]],
  [["c"], []],
  [[], ["a", "b"], ["c"]],
  [["a", "b"], [], ["c"]],
  [["c"], ["a", "b"], []],
]) {
  test(`a credential is sent though the API would do without: ${JSON.stringify(security)}`, async (context) => {
    const definition = { ...BOTH, security };
    assert.equal((await sent(context, { c: "3" }, definition)).headers["c"], "3");
    assert.equal((await sent(context, {}, definition)).headers["c"], undefined);
  });
}

test("an operation's own requirements go before the API's", async (context) => {
  const server = await serve(context, answer(1));
  const client = clientOf(server.url, { a: "1", b: "2", c: "3" }, BOTH);
  await valueOf(send(client, operationOf({ security: [["c"]] })));
  await valueOf(send(client, operationOf({ security: [] })));
  assert.equal(server.received[0]?.headers["c"], "3");
  assert.equal(server.received[0]?.headers["a"], undefined);
  assert.equal(server.received[1]?.headers["a"], undefined);
});

test("a function is asked on every attempt", async (context) => {
  const server = await serve(context, inTurn(answerText("", 503), answer(1)));
  let asked = 0;
  const options = { key: () => `k${(asked += 1)}`, retryConfig: SOON };
  await valueOf(send(clientOf(server.url, options, only(bearer("key")))));
  const seen = server.received.map((one) => one.headers.authorization);
  assert.deepEqual(seen, ["Bearer k1", "Bearer k2"]);
});

test("a function that fails ends the call with its reason", async (context) => {
  const server = await serve(context, answer(1));
  const cause = new Error("no key today");
  const options = { key: () => Promise.reject(cause) };
  const client = clientOf(server.url, options, only(bearer("key")));
  const error = await failureOf(send(client), SDKError);
  assert.equal(error.cause, cause);
  assert.equal(server.received.length, 0);
});

test("a query key of one attempt isn't repeated by the next", async (context) => {
  const server = await serve(context, inTurn(answerText("", 503), answer(1)));
  const definition = only(apiKey("query", "k", "key"));
  const client = clientOf(server.url, { key: "1", retryConfig: SOON }, definition);
  await valueOf(send(client));
  assert.equal(server.received[1]?.target, "/things?k=1");
});
