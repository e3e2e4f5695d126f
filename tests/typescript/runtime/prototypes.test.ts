/** Names that every object has without being given them are names like any other. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { baseURL, stateOf } from "#runtime/client.js";
import { dateTime, defaulted, map, record, withExtras } from "#runtime/codec.js";
import { formBody } from "#runtime/form.js";
import { multipartBody } from "#runtime/multipart.js";
import type { Body } from "#runtime/operation.js";
import { callPages } from "#runtime/pages.js";
import { cursor } from "#runtime/pagination.js";
import { parameters, query } from "#runtime/parameters.js";
import { custom } from "#runtime/security.js";
import { servers } from "#runtime/server.js";
import { anyOf, tagged } from "#runtime/unions.js";
import { clientOf, operationOf, send, valueOf } from "#support/calling.js";
import { answer, serve } from "#support/server.js";

const NAMES = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__", "__defineGetter__"];

async function written(body: Body, value: unknown): Promise<string> {
  return await new Response(body.encode(value, null).body).text();
}

/** An object with one property of its own, whatever its name. */
function holding(name: string, value: unknown): Record<string, unknown> {
  return JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`) as Record<string, unknown>;
}

for (const name of NAMES) {
  test(`a file's name that ends in ${name} has a type that is one`, async () => {
    const content = new Uint8Array([65]);
    const file = { fileName: `x.${name}`, content };
    const text = await written(multipartBody("request"), { file });
    assert.match(text, /\r\nContent-Type: application\/octet-stream\r\n\r\nA\r\n/);
  });

  test(`a property ${name} of a form`, async () => {
    assert.equal(await written(formBody("request"), holding(name, "a")), `${name}=a`);
    const text = await written(multipartBody("request"), holding(name, "a"));
    assert.match(text, new RegExp(`name="${name}"\r\n\r\na\r\n`));
  });

  test(`a default of a property ${name} is sent`, () => {
    const codec = defaulted<unknown>(holding(name, 1));
    assert.deepEqual(Object.entries(codec.encode({}) as object), [[name, 1]]);
  });

  test(`a property ${name} tells a union's members apart only where it is`, () => {
    const union = anyOf<unknown>(
      [
        { has: "at", others: holding(name, `${name}!`) as Record<string, string> },
        () => record({ b: "a" }),
      ],
      [{ has: "at" }, () => record({ at: ["at", () => dateTime] })],
    );
    const at = "2024-02-29T12:00:00Z";
    assert.deepEqual(union.decode({ at }), { at: new Date(at) });
  });

  test(`a member of a union that is called ${name}`, () => {
    const union = tagged<unknown>("kind", { a: () => record({ b: "a" }) });
    assert.deepEqual(union.decode({ kind: name, a: 1 }), { kind: name, a: 1 });
    assert.deepEqual(tagged<unknown>(name, {}).decode({ a: 1 }), { a: 1 });
  });

  test(`a value of JSON under the name ${name}`, () => {
    const value = holding(name, "2024-02-29T12:00:00Z");
    for (const codec of [map(() => dateTime), withExtras<unknown>(record({}), [], () => dateTime)]) {
      const read = codec.decode(value) as Record<string, unknown>;
      assert.equal(Object.getPrototypeOf(read), Object.prototype);
      const wire = codec.encode(read as never) as object;
      assert.deepEqual(Object.entries(wire), Object.entries(value));
    }
  });

  test(`a variable ${name} of a server's URL has no value but its own`, () => {
    const named = servers([{ url: `https://a.test/{${name}}`, variables: {} }]);
    const client = clientOf("", {}, { baseURL: named });
    assert.equal(baseURL(stateOf(client), operationOf()), `https://a.test/{${name}}`);
  });

  test(`an argument ${name} that isn't given isn't sent`, async (context) => {
    const server = await serve(context, answer(1));
    const operation = operationOf({ parameters: parameters(query(name, name)) });
    await valueOf(send(clientOf(server.url, {}, { shared: {} }), operation));
    await valueOf(send(clientOf(server.url), operation, holding(name, "a")));
    assert.deepEqual(
      server.received.map((one) => one.target),
      ["/things", `/things?${name}=a`],
    );
  });

  test(`a header ${name} of the caller is sent`, async (context) => {
    const server = await serve(context, answer(1));
    const definition = { schemes: { own: custom("own") }, security: [["own"]] };
    const client = clientOf(server.url, { own: holding(name, "a") }, definition);
    await valueOf(send(client, operationOf(), {}, { headers: holding(`x-${name}`, "b") as never }));
    const names = server.received[0]?.headers ?? {};
    assert.ok(Object.hasOwn(names, `x-${name}`.toLowerCase()), JSON.stringify(names));
  });

  test(`a page whose cursor is said to stand at ${name} is the last where it isn't there`, async (context) => {
    const server = await serve(context, answer({ data: [1] }));
    const pagination = cursor(["at"], [name], { items: ["data"] });
    const operation = operationOf({ pagination, parameters: parameters(query("at", "at")) });
    const result = await callPages(clientOf(server.url), operation, {});
    assert.ok(result.ok);
    assert.equal(result.value.hasNext, false);
  });
}
