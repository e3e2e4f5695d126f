import assert from "node:assert/strict";
import { test } from "node:test";

import { baseURL, ClientCore, type Definition, stateOf } from "#runtime/client.js";
import { parameters, query } from "#runtime/parameters.js";
import { server, servers } from "#runtime/server.js";
import { clientOf, operationOf, send, valueOf } from "#support/calling.js";
import { answer, serve } from "#support/server.js";

const SERVERS = [
  { url: "https://one.test/" },
  { url: "https://{region}.test/{base}", name: "regional", variables: { region: "eu", base: "v1" } },
];
const DEFINITION: Partial<Definition> = { baseURL: servers(SERVERS, { region: "region" }) };

function baseOf(options: Record<string, unknown>, members = {}): string {
  return baseURL(stateOf(clientOf("", options, DEFINITION)), operationOf(members));
}

test("the first server is the usual one, without a slash at its end", () => {
  assert.equal(baseOf({}), "https://one.test");
});

test("a server is chosen by its position or its name", () => {
  assert.equal(baseOf({ serverIndex: 1 }), "https://eu.test/v1");
  assert.equal(baseOf({ server: "regional" }), "https://eu.test/v1");
});

test("variables have values of the client's, or their defaults", () => {
  assert.equal(baseOf({ serverIndex: 1, region: "us" }), "https://us.test/v1");
  assert.equal(
    baseOf({ serverURL: "http://{region}.local/x/", region: "us" }),
    "http://us.local/x",
  );
});

test("an operation's own servers go before the client's choice", () => {
  const own = { baseURL: server("https://files.test") };
  assert.equal(baseOf({ serverIndex: 1 }, own), "https://files.test");
  assert.equal(baseOf({ serverURL: "http://mine.test" }, own), "http://mine.test");
});

test("a server that isn't there, or none at all, is an error", () => {
  assert.throws(() => baseOf({ serverIndex: 9 }), RangeError);
  assert.throws(() => baseOf({ server: "nowhere" }), RangeError);
  const nowhere = new ClientCore({ packageName: "things", userAgent: "", register: () => undefined }, {});
  assert.throws(() => baseURL(stateOf(nowhere), operationOf()), TypeError);
});

test("a call may go to another server", async (context) => {
  const server = await serve(context, answer(1));
  const options = { serverURL: `${server.url}/v2/` };
  await valueOf(send(clientOf("https://one.test"), operationOf(), {}, options));
  assert.equal(server.received[0]?.target, "/v2/things");
});

test("a query of the path is kept before parameters", async (context) => {
  const server = await serve(context, answer(1));
  const operation = operationOf({ path: "/things?beta=1", parameters: parameters(query("a", "a")) });
  await valueOf(send(clientOf(server.url), operation, { a: 2 }));
  assert.equal(server.received[0]?.target, "/things?beta=1&a=2");
});

test("a call's headers and fetch options go with the request", async (context) => {
  const server = await serve(context, answer(1));
  const call = send(clientOf(server.url), operationOf(), {}, {
    headers: { "X-One": "1", Accept: "application/x" },
    fetchOptions: { headers: { "x-one": "0", "x-two": "2" } },
  });
  await valueOf(call);
  const headers = server.received[0]?.headers ?? {};
  assert.deepEqual([headers["x-one"], headers["x-two"]], ["1", "2"]);
  assert.equal(headers.accept, "application/x");
  assert.equal(headers["user-agent"], "things/7");
});
