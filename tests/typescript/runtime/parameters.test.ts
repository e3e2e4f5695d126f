import assert from "node:assert/strict";
import { test } from "node:test";

import { dateTime, record } from "#runtime/codec.js";
import { SDKError } from "#runtime/errors.js";
import type { Parameter } from "#runtime/operation.js";
import {
  cookie,
  header,
  type ParameterOptions,
  parameters as all,
  path,
  plainHeader,
  plainPath,
  plainQuery,
  query,
  querystring,
} from "#runtime/parameters.js";
import { clientOf, failureOf, operationOf, send, valueOf } from "#support/calling.js";
import { answer, type Received, serve } from "#support/server.js";

const ARRAY = ["blue", "a b", "ü"];
const OBJECT = { R: 100, "g h": "x&y", skipped: null };

type Make = (key: string, name: string, options?: ParameterOptions) => Parameter;

/** What arrives of a value. */
async function sent(
  context: Parameters<typeof serve>[0],
  parameter: Parameter,
  value: unknown,
  template = "/x/{p}/y",
): Promise<Received> {
  const server = await serve(context, answer(1));
  const operation = operationOf({
    path: parameter.name === "p" && template.includes("{") ? template : "/x",
    parameters: all(parameter),
  });
  await valueOf(send(clientOf(server.url), operation, { v: value }));
  const [received] = server.received;
  assert.ok(received);
  return received;
}

/** Style, explode, value, and what the path or the query has of it. */
type Case = readonly [string, boolean | undefined, unknown, string];

const PATHS: readonly Case[] = [
  ["simple", undefined, "a b", "a%20b"],
  ["simple", false, ARRAY, "blue,a%20b,%C3%BC"],
  ["simple", true, ARRAY, "blue,a%20b,%C3%BC"],
  ["simple", false, OBJECT, "R,100,g%20h,x%26y"],
  ["simple", true, OBJECT, "R=100,g%20h=x%26y"],
  ["label", undefined, 5, ".5"],
  ["label", false, ARRAY, ".blue,a%20b,%C3%BC"],
  ["label", true, ARRAY, ".blue.a%20b.%C3%BC"],
  ["label", false, OBJECT, ".R,100,g%20h,x%26y"],
  ["label", true, OBJECT, ".R=100.g%20h=x%26y"],
  ["matrix", undefined, true, ";p=true"],
  ["matrix", undefined, "", ";p"],
  ["matrix", false, ARRAY, ";p=blue,a%20b,%C3%BC"],
  ["matrix", true, ARRAY, ";p=blue;p=a%20b;p=%C3%BC"],
  ["matrix", false, OBJECT, ";p=R,100,g%20h,x%26y"],
  ["matrix", true, OBJECT, ";R=100;g%20h=x%26y"],
];
const QUERIES: readonly Case[] = [
  ["form", undefined, "a b+c", "p=a%20b%2Bc"],
  ["form", undefined, "", "p="],
  ["form", true, ARRAY, "p=blue&p=a%20b&p=%C3%BC"],
  ["form", false, ARRAY, "p=blue,a%20b,%C3%BC"],
  ["form", true, OBJECT, "R=100&g%20h=x%26y"],
  ["form", false, OBJECT, "p=R,100,g%20h,x%26y"],
  ["form", true, [], ""],
  ["form", false, [], ""],
  ["spaceDelimited", false, ARRAY, "p=blue%20a%20b%20%C3%BC"],
  ["spaceDelimited", true, ARRAY, "p=blue&p=a%20b&p=%C3%BC"],
  ["spaceDelimited", false, OBJECT, "p=R%20100%20g%20h%20x%26y"],
  ["pipeDelimited", false, ARRAY, "p=blue%7Ca%20b%7C%C3%BC"],
  ["pipeDelimited", true, ARRAY, "p=blue&p=a%20b&p=%C3%BC"],
  ["pipeDelimited", false, OBJECT, "p=R%7C100%7Cg%20h%7Cx%26y"],
  ["deepObject", true, OBJECT, "p%5BR%5D=100&p%5Bg%20h%5D=x%26y"],
  ["deepObject", true, [null, { a: [[1], 2] }], "p%5B0%5D%5Ba%5D%5B0%5D%5B0%5D=1&p%5B0%5D%5Ba%5D%5B1%5D=2"],
  ["deepObjectRepeats", true, { a: [{ b: [1, 2] }] }, "p%5Ba%5D%5Bb%5D=1&p%5Ba%5D%5Bb%5D=2"],
  ["deepObject", true, { a: { b: [1, 2] } }, "p%5Ba%5D%5Bb%5D%5B0%5D=1&p%5Ba%5D%5Bb%5D%5B1%5D=2"],
];

function named(kind: string, [style, explode, value]: Case): string {
  return `${kind}, ${style}, explode ${explode}: ${JSON.stringify(value)}`;
}

function options([style, explode]: Case): ParameterOptions {
  return explode === undefined ? { style } : { style, explode };
}

for (const one of PATHS) {
  test(named("path", one), async (context) => {
    const { target } = await sent(context, path("v", "p", options(one)), one[2]);
    assert.equal(target, `/x/${one[3]}/y`);
  });
}

for (const one of QUERIES) {
  test(named("query", one), async (context) => {
    const { target } = await sent(context, query("v", "p", options(one)), one[2], "/x");
    assert.equal(target, one[3] ? `/x?${one[3]}` : "/x");
  });
}

for (const [make, name, explode, value, written] of [
  [header, "header", false, ["a", "b c"], "a,b c"],
  [header, "header", true, ["a", "b c"], "a,b c"],
  [header, "header", false, OBJECT, "R,100,g h,x&y"],
  [header, "header", true, OBJECT, "R=100,g h=x&y"],
  [header, "header", false, 1.5, "1.5"],
  [cookie, "cookie", true, "a b;c", "p=a%20b%3Bc"],
  [cookie, "cookie", true, ["a", "b"], "p=a; p=b"],
  [cookie, "cookie", false, ["a", "b"], "p=a,b"],
  [cookie, "cookie", false, OBJECT, "p=R,100,g%20h,x%26y"],
] as readonly (readonly [Make, string, boolean, unknown, string])[]) {
  test(`${name}, explode ${explode}: ${JSON.stringify(value)}`, async (context) => {
    const parameter = make("v", "p", { explode });
    const { headers } = await sent(context, parameter, value, "/x");
    assert.equal(headers[name === "cookie" ? "cookie" : "p"], written);
  });
}

test("a cookie of style cookie is written as it is", async (context) => {
  const parameter = cookie("v", "p", { style: "cookie" });
  assert.equal((await sent(context, parameter, "a b", "/x")).headers.cookie, "p=a b");
});

test("reserved characters stay where that is allowed, the number sign doesn't", async (context) => {
  const parameter = query("v", "p", { allowReserved: true });
  const { target } = await sent(context, parameter, "a/b?c=%20&%zz#é", "/x");
  assert.equal(target, "/x?p=a/b?c=%20&%25zz%23%C3%A9");
});

test("the whole query is one value", async (context) => {
  const mediaType = "application/x-www-form-urlencoded";
  const form = querystring("v", "p", { mediaType });
  const { target } = await sent(context, form, { a: [1, 2], b: "c d" }, "/x");
  assert.equal(target, "/x?a=1&a=2&b=c%20d");
  const json = querystring("v", "p", { mediaType: "application/json" });
  const other = await sent(context, json, { a: 1 }, "/x");
  assert.equal(other.target, "/x?%7B%22a%22%3A1%7D");
});

test("a parameter travels in its media type", async (context) => {
  const parameter = query("v", "p", { mediaType: "application/json" });
  const { target } = await sent(context, parameter, ["a"], "/x");
  assert.equal(target, "/x?p=%5B%22a%22%5D");
});

test("a parameter is written as its type says", async (context) => {
  const when = query("v", "p", { codec: () => dateTime });
  const date = new Date("2024-01-01T00:00:00Z");
  assert.equal(
    (await sent(context, when, date, "/x")).target,
    "/x?p=2024-01-01T00%3A00%3A00Z",
  );
  const filter = query("v", "p", {
    style: "deepObject",
    codec: () => record({ minSize: "min_size" }),
  });
  assert.equal(
    (await sent(context, filter, { minSize: 1 }, "/x")).target,
    "/x?p%5Bmin_size%5D=1",
  );
});

test("a fallback is sent for a value that isn't given, not for one that is", async (context) => {
  const parameter = query("v", "p", { fallback: "usual" });
  assert.equal((await sent(context, parameter, undefined, "/x")).target, "/x?p=usual");
  assert.equal((await sent(context, parameter, 0, "/x")).target, "/x?p=0");
});

test("an argument that isn't given isn't taken from what every object has", async (context) => {
  const server = await serve(context, answer(1));
  const operation = operationOf({ parameters: all(query("constructor", "toString")) });
  await valueOf(send(clientOf(server.url), operation));
  assert.equal(server.received[0]?.target, "/things");
});

for (const [value, written] of [
  ["/", "%2F"],
  ["../x", "..%2Fx"],
  ["?", "%3F"],
  ["#", "%23"],
  ["%2e%2e", "%252e%252e"],
  ["...", "..."],
  [".x", ".x"],
  ["\\..\\", "%5C..%5C"],
  ["a\r\nb", "a%0D%0Ab"],
  ["\ud800", "%EF%BF%BD"],
  ["{p}", "%7Bp%7D"],
  ["$&$1", "%24%26%241"],
] as const) {
  test(`a path's value stays in its place: ${JSON.stringify(value)}`, async (context) => {
    const { target } = await sent(context, path("v", "p"), value);
    assert.equal(target, `/x/${written}/y`);
  });
}

for (const [value, reserved] of [
  [".", false],
  ["..", false],
  ["..", true],
  ["../../admin", true],
  ["a/%2e%2E/b", true],
  ["..;", true],
  ["..;a=b/admin", true],
  ["a/..;/b", true],
  [".;/b", true],
  ["%2e%2e;x", true],
  [".%2E%3Bx", true],
  ["..%2fadmin", true],
  ["a%2F..%2Fb", true],
  ["a%5c%2e%2e%5cb", true],
  ["..\\admin", true],
  ["a/.%2e", true],
  ["%2e", true],
  ["", false],
  [[], false],
] as const) {
  test(`a value that would lead elsewhere isn't sent: ${JSON.stringify([value, reserved])}`, async (context) => {
    const server = await serve(context, answer(1));
    const parameters = all(path("v", "p", { allowReserved: reserved }));
    const operation = operationOf({ path: "/x/{p}/y", parameters });
    const call = send(clientOf(server.url), operation, { v: value });
    const error = await failureOf(call, SDKError);
    assert.ok(error.cause instanceof TypeError, error.message);
    assert.equal(server.received.length, 0);
  });
}

test("two values can't make a step out of the folder together", async (context) => {
  const server = await serve(context, answer(1));
  const parameters = all(path("a", "a"), path("b", "b"));
  const operation = operationOf({ path: "/x/{a}{b}/y", parameters });
  await failureOf(send(clientOf(server.url), operation, { a: ".", b: "." }), SDKError);
  assert.equal(server.received.length, 0);
});

test("a question mark stays in the path though reserved characters may stay", async (context) => {
  const parameter = path("v", "p", { allowReserved: true });
  assert.equal((await sent(context, parameter, "a/b?c#d")).target, "/x/a/b%3Fc%23d/y");
});

test("a header can't be broken in two", async (context) => {
  const server = await serve(context, answer(1));
  const operation = operationOf({ parameters: all(header("v", "p")) });
  const call = send(clientOf(server.url), operation, { v: "a\r\nx: y" });
  await failureOf(call, SDKError);
  assert.equal(server.received.length, 0);
});

test("parameters of all calls come from the client's options", async (context) => {
  const server = await serve(context, answer(1));
  const client = clientOf(
    server.url,
    { projectId: "p1" },
    { shared: { project: "projectId" } },
  );
  const operation = operationOf({ parameters: all(query("project", "project")) });
  await valueOf(send(client, operation));
  await valueOf(send(client, operation, { project: "p2" }));
  const targets = server.received.map((one) => one.target);
  assert.deepEqual(targets, ["/things?project=p1", "/things?project=p2"]);
});

const PLAIN = ["a b", "ü/?&#'", "", 5, 0.5, true, false, 10n ** 20n];

for (const value of PLAIN) {
  test(`${typeof value} ${value} travels alike where the code for other values isn't there`, async (context) => {
    const pairs = [
      ["p", plainPath, path],
      ["q", plainQuery, query],
      ["x-h", plainHeader, header],
    ] as const;
    for (const [name, plain, general] of pairs) {
      // No part of a path is empty, and header fields have no letters but ASCII's.
      if (value === (name === "p" ? "" : name === "x-h" ? PLAIN[1] : undefined)) continue;
      const [own, usual] = [
        await sent(context, plain("v", name), value),
        await sent(context, general("v", name), value),
      ];
      assert.equal(own.target, usual.target);
      assert.equal(own.headers[name], usual.headers[name]);
    }
  });
}

test("plain parameters refuse what general ones refuse, and have defaults", async (context) => {
  const server = await serve(context, answer(1));
  const call = (template: string, given: object, ...parameters: readonly Parameter[]) =>
    send(clientOf(server.url), operationOf({ path: template, parameters: all(...parameters) }), { ...given });
  const dots = await failureOf(call("/x/{p}", { v: ".." }, plainPath("v", "p")), SDKError);
  assert.match(dots.message, /dot or two: p/);
  const empty = await failureOf(call("/x/{p}", { v: "" }, plainPath("v", "p")), SDKError);
  assert.match(empty.message, /\{p\} must have a value/);
  const number = await failureOf(call("/x", { v: NaN }, plainQuery("v", "p")), SDKError);
  assert.match(number.message, /no number/);
  await valueOf(call("/x/{p}", {}, plainPath("v", "p", 1), plainQuery("w", "q", "a")));
  assert.equal(server.received[0]?.target, "/x/1?q=a");
});
