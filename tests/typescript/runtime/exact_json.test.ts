/** JSON whose numbers keep their digits. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { list, map, record } from "#runtime/codec.js";
import {
  decimalNumber,
  decoded,
  finite,
  isInteger,
  kindOf,
  longInteger,
  parse,
  plain,
  stringify,
} from "#runtime/exact_json.js";

const LONG = "9007199254740993";
const DEEP = "0.1000000000000000055511151231257827";
const order = record<unknown>({
  id: ["id", () => longInteger],
  price: ["price", () => decimalNumber],
  ids: ["ids", () => list(() => map(() => longInteger))],
});

function written(text: string): string {
  return stringify(order.encode(decoded(parse(text), () => order)), finite);
}

test("what came goes back, digit by digit", () => {
  for (const text of [
    `{"id":${LONG},"price":${DEEP}}`,
    `{"id":-${LONG},"price":-${DEEP}}`,
    `{"id":18446744073709551615,"price":0.10}`,
    `{"id":5,"price":1E400,"ids":[{"a":${LONG}},{"${LONG}":-1}]}`,
    `{"id":0,"price":5,"text":"${LONG} \\" \\\\","${DEEP}":[1,2.5,null,true,"0.10"]}`,
    `{"__proto__":{"id":1},"id":${LONG}}`,
  ]) {
    assert.equal(written(text), text);
  }
});

test("integers are bigints, decimal numbers texts, others numbers", () => {
  const text = `{"id":${LONG},"price":${DEEP},"more":{"a":[${LONG},1.0,0.10,1e3]}}`;
  assert.deepEqual(decoded(parse(text), () => order), {
    id: 9007199254740993n,
    price: DEEP,
    more: { a: [9007199254740992, 1, 0.1, 1000] },
  });
  assert.deepEqual(decoded(parse('{"id":1e3,"ids":null}'), () => order), { id: 1000n, ids: null });
  assert.deepEqual(decoded(parse('{"id":1.5,"price":"x"}'), () => order), { id: 1.5, price: "x" });
  assert.equal(decoded(parse(LONG)), 9007199254740992);
});

test("what is read tells what it is, before its type is known", () => {
  const values = parse(`[${LONG},1.0,0.5,"1.0",${LONG}.5,null]`) as unknown[];
  assert.deepEqual(values.map(kindOf), ["number", "number", "number", "string", "number", "object"]);
  assert.deepEqual(values.map(isInteger), [true, true, false, false, false, false]);
  assert.deepEqual(plain(values), [9007199254740992, 1, 0.5, "1.0", 9007199254740994, null]);
  assert.equal(stringify(order.encode({ id: values[0] as never }), finite).includes(LONG), true);
});

test("what is no number isn't sent as one", () => {
  for (const price of ["", "1,5", "0x1", "NaN", "1\n", "1]", ".5", "01"]) {
    assert.throws(() => stringify(order.encode({ price }), finite), /no number/);
  }
  for (const id of [NaN, Infinity]) assert.throws(() => stringify({ id }, finite), /no number/);
  assert.equal(stringify({ id: 5n, price: 1.5 }, finite), '{"id":5,"price":1.5}');
});

test("what is no JSON is refused as ever, whatever its numbers", () => {
  const texts = ["", "{", `{${LONG}:1}`, `[${LONG} ${DEEP}]`, `"${LONG}`, `0${LONG}`, `${LONG}a`, "[1.]", "1.0.0", "-", `"\\`];
  for (const text of texts) {
    let complaint = "";
    try {
      JSON.parse(text);
    } catch (error) {
      complaint = (error as Error).message;
    }
    assert.throws(() => parse(text), { name: "SyntaxError", message: complaint }, text);
  }
});

test("long texts, many numbers and deep nesting take as long as they are", () => {
  const many = `[${`${LONG},"\\"",`.repeat(20_000)}1]`;
  const text = `"${"\\\\1.0 ".repeat(50_000)}"`;
  const deep = `${"[".repeat(50_000)}${LONG}${"]".repeat(50_000)}`;
  const started = process.cpuUsage();
  assert.equal((decoded(parse(many)) as unknown[]).length, 40_001);
  assert.equal(stringify(parse(text), finite), text);
  decoded(parse(deep));
  assert.throws(() => parse(`"${"\\\"".repeat(200_000)}`), SyntaxError);
  const digits = "7".repeat(1_000_000);
  assert.equal(decoded(parse(digits), () => longInteger), Infinity);
  assert.ok(process.cpuUsage(started).user < 10_000_000);
});
