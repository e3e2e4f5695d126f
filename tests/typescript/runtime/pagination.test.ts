import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";

import { record } from "#runtime/codec.js";
import { json } from "#runtime/contents.js";
import { SDKError, StatusError } from "#runtime/errors.js";
import type { Arguments, Pagination } from "#runtime/operation.js";
import { callPages, type Page } from "#runtime/pages.js";
import { cursor, nextURL, offset, pageNumber } from "#runtime/pagination.js";
import { parameters, query } from "#runtime/parameters.js";
import { bearer } from "#runtime/security.js";
import { clientOf, operationOf } from "#support/calling.js";
import { answer, type Answer, answerText, inTurn, serve, type Served } from "#support/server.js";

type Numbers = Page<unknown, unknown>;

async function first(
  server: Served,
  pagination: Pagination,
  given: Arguments = {},
): Promise<Numbers> {
  const names = ["cursor", "offset", "page", "limit"];
  const operation = operationOf({
    pagination,
    parameters: parameters(...names.map((name) => query(name, name))),
    security: [["key"]],
  });
  const client = clientOf(server.url, { key: "s3cret" }, { schemes: { key: bearer("key") } });
  const result = await callPages<unknown, unknown, SDKError>(client, operation, given);
  if (!result.ok) throw result.error;
  return result.value;
}

async function all(page: Numbers): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of page) items.push(item);
  return items;
}

async function check(
  context: TestContext,
  pagination: Pagination,
  given: Arguments,
  pages: readonly [unknown, ...unknown[]],
  targets: readonly string[],
  items: readonly unknown[],
): Promise<void> {
  const [one, ...others] = pages.map((page) => answer(page));
  const server = await serve(context, inTurn(one as Answer, ...others));
  assert.deepEqual(await all(await first(server, pagination, given)), items);
  const asked = server.received.map((received) => received.target.replace("/things", ""));
  assert.deepEqual(asked, targets);
}

test("a cursor of the response asks for the next page", (context) =>
  check(
    context,
    cursor(["cursor"], ["meta", "next"], { items: ["data"] }),
    { limit: 2 },
    [
      { data: [1, 2], meta: { next: "a" } },
      { data: [3], meta: { next: "b" } },
      { data: [4], meta: { next: null } },
    ],
    ["?limit=2", "?cursor=a&limit=2", "?cursor=b&limit=2"],
    [1, 2, 3, 4],
  ));

test("what every object inherits is no cursor", (context) =>
  check(
    context,
    cursor(["cursor"], ["constructor"], { items: ["data"] }),
    {},
    [{ data: [1] }],
    [""],
    [1],
  ));

for (const [name, page] of [
  ["no page", {}],
  ["an empty cursor", { data: [2], next: "" }],
  ["more, but there isn't", { data: [2], next: "b", more: false }],
] as const) {
  test(`a cursor that leads to ${name} ends the list`, (context) =>
    check(
      context,
      cursor(["cursor"], ["next"], { items: ["data"], more: ["more"] }),
      {},
      [{ data: [1], next: "a", more: true }, page],
      ["", "?cursor=a"],
      [1, ...("data" in page ? page.data : [])],
    ));
}

test("a cursor may be the last item's", (context) =>
  check(
    context,
    cursor(["cursor"], ["data", -1, "id"], { items: ["data"] }),
    {},
    [{ data: [{ id: "x" }, { id: "y" }] }, { data: [] }],
    ["", "?cursor=y"],
    [{ id: "x" }, { id: "y" }],
  ));

test("an offset counts items, until a page is short", (context) =>
  check(
    context,
    offset(["offset"], { items: ["data"], limit: ["limit"] }),
    { limit: 2, offset: 10 },
    [{ data: [1, 2] }, { data: [3] }],
    ["?offset=10&limit=2", "?offset=12&limit=2"],
    [1, 2, 3],
  ));

test("an offset without a limit goes on until a page is empty", (context) =>
  check(
    context,
    offset(["offset"], { items: ["data"] }),
    {},
    [{ data: [1, 2] }, { data: [3] }, { data: [] }],
    ["", "?offset=2", "?offset=3"],
    [1, 2, 3],
  ));

test("pages are counted until the last", (context) =>
  check(
    context,
    pageNumber(["page"], { items: ["data"], pages: ["pages"] }),
    {},
    [{ data: [1], pages: 2 }, { data: [2], pages: 2 }],
    ["", "?page=2"],
    [1, 2],
  ));

test("pages are counted until one is short", (context) =>
  check(
    context,
    pageNumber(["page"], { first: 0, items: ["data"], limit: ["limit"] }),
    { limit: 1 },
    [{ data: [1] }, { data: [] }],
    ["?limit=1", "?page=1&limit=1"],
    [1],
  ));

test("the response holds the next page's URL, whole or in part", async (context) => {
  const server = await serve(context, (request, response) => {
    const pages: Record<string, unknown> = {
      "/things": { data: [1], next: "/things?page=2" },
      "/things?page=2": { data: [2], next: `${server.url}/other?x=%20` },
      "/other?x=%20": { data: [3] },
    };
    return answer(pages[request.target])(request, response);
  });
  assert.deepEqual(await all(await first(server, nextURL(["next"], { items: ["data"] }))), [1, 2, 3]);
  for (const one of server.received) assert.equal(one.headers.authorization, "Bearer s3cret");
});

test("a next page on another server is an error, and nothing is sent there", async (context) => {
  const other = await serve(context, answer({ data: [] }));
  const server = await serve(context, answer({ data: [1], next: `${other.url}/things` }));
  const page = await first(server, nextURL(["next"], { items: ["data"] }));
  await assert.rejects(page.next(), SDKError);
  assert.equal(other.received.length, 0);
});

test("a server that a redirect led to can't ask for credentials by its next page", async (context) => {
  const other = await serve(context, (request, response) =>
    answer({ data: [1], next: `${other.url}/more` })(request, response),
  );
  const server = await serve(
    context,
    answerText("", 302, { location: `${other.url}/things` }),
  );
  const page = await first(server, nextURL(["next"], { items: ["data"] }));
  await assert.rejects(page.next(), SDKError);
  assert.equal(other.received.length, 1);
  assert.doesNotMatch(JSON.stringify(other.received), /s3cret/);
});

test("pages can be taken one by one", async (context) => {
  const server = await serve(
    context,
    inTurn(answer({ data: [1], next: "a" }), answer({ data: [2] })),
  );
  const page = await first(server, cursor(["cursor"], ["next"], { items: ["data"] }));
  assert.deepEqual([page.items, page.hasNext, page.response.status], [[1], true, 200]);
  const second = await page.next();
  assert.deepEqual([second?.value, second?.hasNext], [{ data: [2] }, false]);
  assert.equal(await second?.next(), undefined);
});

test("leaving the loop asks for no more pages", async (context) => {
  const server = await serve(context, answer({ data: [1, 2], next: "a" }));
  for await (const item of await first(server, cursor(["cursor"], ["next"], { items: ["data"] }))) {
    assert.equal(item, 1);
    break;
  }
  assert.equal(server.received.length, 1);
});

test("a page that fails is an error behind the items before it", async (context) => {
  const server = await serve(
    context,
    inTurn(answer({ data: [1], next: "a" }), answerText("", 500)),
  );
  const seen: unknown[] = [];
  const page = await first(server, cursor(["cursor"], ["next"], { items: ["data"] }));
  await assert.rejects(async () => {
    for await (const item of page) seen.push(item);
  }, StatusError);
  assert.deepEqual(seen, [1]);
});

test("items are typed, the next page is found in what came", async (context) => {
  const server = await serve(
    context,
    inTurn(
      answer({ the_data: [1], next_one: "a" }),
      answer({ the_data: [2], next_one: null }),
    ),
  );
  const codec = record({ theData: "the_data", nextOne: "next_one" });
  const operation = operationOf({
    pagination: cursor(["request", "cursor"], ["next_one"], { items: ["theData"] }),
    responses: { "200": [json(() => codec)] },
    parameters: (request, given) => {
      request.url += `?${encodeURIComponent(JSON.stringify(given["request"]))}`;
    },
  });
  const request = { limit: 1 };
  const client = clientOf(server.url);
  const result = await callPages<unknown, number, SDKError>(client, operation, { request });
  assert.ok(result.ok);
  assert.deepEqual(await all(result.value), [1, 2]);
  assert.match(decodeURIComponent(server.received[1]?.target ?? ""), /\{"limit":1,"cursor":"a"\}/);
  assert.deepEqual(request, { limit: 1 });
});
