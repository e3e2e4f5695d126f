import assert from "node:assert/strict";
import { test } from "node:test";

import { jsonBody } from "#runtime/body.js";
import { bigInteger, bytes, type Codec, dateTime, list, map } from "#runtime/codec.js";
import { finite } from "#runtime/json.js";
import { textOf } from "#runtime/style.js";

const DAY = Date.UTC(2026, 0, 1);

function goesBack(codec: Codec, wire: unknown): unknown {
  const value = codec.decode(wire);
  assert.equal(codec.encode(value), wire);
  const lists = list(() => codec);
  assert.deepEqual(lists.encode(lists.decode([wire])), [wire]);
  const maps = map(() => codec);
  assert.deepEqual(maps.encode(maps.decode({ a: wire })), { a: wire });
  return value;
}

test("times go back as they came", () => {
  for (const [wire, time] of [
    ["2026-01-01T00:00:00Z", DAY],
    ["2026-01-01T00:00:00.000Z", DAY],
    ["2026-01-01T00:00:00.5Z", DAY + 500],
    ["2026-01-01T00:00:00.123456789Z", DAY + 123],
    ["2026-01-01T05:30:00+05:30", DAY],
    ["2026-01-01T00:00:00-00:00", DAY],
    ["2026-01-01t00:00:00z", DAY],
    ["2026-01-01 00:00:00Z", DAY],
    ["2025-12-31T23:59:60Z", DAY],
  ] as const) {
    const value = goesBack(dateTime as Codec, wire);
    assert.deepEqual(value, new Date(time), wire);
    assert.equal(textOf(value), wire);
  }
  assert.ok(goesBack(dateTime as Codec, "2026-01-01T00:00:00") instanceof Date);
});

test("a time that was changed is written anew", () => {
  const date = dateTime.decode("2026-01-01T00:00:00.123456789Z");
  date.setUTCDate(2);
  assert.equal(dateTime.encode(date), "2026-01-02T00:00:00.123Z");
});

test("what is no time of RFC 3339 stays text", () => {
  for (const wire of [
    "12345",
    "2026-01-01",
    "2026-01-01T10:30Z",
    "2026-01-01T24:00:00Z",
    "2026-02-30T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-01-01T00:00:00+25:00",
    " 2026-01-01T00:00:00Z",
    "2026-01-01T00:00:00Z\n",
    5,
  ]) {
    assert.equal(goesBack(dateTime as Codec, wire), wire);
  }
});

test("octets go back as they came, in either alphabet, padded or not", () => {
  for (const [wire, octets] of [
    ["aGk=", [104, 105]],
    ["aGk", [104, 105]],
    ["-_-_", [251, 255, 191]],
    ["+/+/", [251, 255, 191]],
    ["aG\r\nk=", [104, 105]],
    ["", []],
  ] as const) {
    const value = goesBack(bytes as Codec, wire);
    assert.deepEqual(value, Uint8Array.from(octets), wire);
  }
  const value = bytes.decode("aGk");
  value[0] = 0;
  assert.equal(bytes.encode(value), "AGk=");
});

test("what is no base64 of RFC 4648 stays text", () => {
  for (const wire of ["hello world", "a", "aGk=aGk=", "é", "a GVs", "====", "aGk=="]) {
    assert.equal(goesBack(bytes as Codec, wire), wire);
  }
});

test("text that is no integer, or not written as one is, stays text", () => {
  for (const wire of ["indefinite", "007", "+1", "1_000", "", " 1", "-0", "1.0"]) {
    assert.equal(goesBack(bigInteger as Codec, wire), wire);
  }
  assert.equal(goesBack(bigInteger as Codec, "9223372036854775807"), 2n ** 63n - 1n);
});

test("what is no number isn't sent", () => {
  const body = jsonBody("body");
  for (const number of [NaN, Infinity, -Infinity]) {
    for (const value of [number, { a: number }, { a: null, b: [{ c: number }] }]) {
      assert.throws(() => body.encode(value, null), /no number: -?(NaN|Infinity)/);
      assert.throws(() => textOf(value), /no number: -?(NaN|Infinity)/);
    }
  }
  const text = JSON.stringify({ a: null, b: "null NaN" });
  assert.equal(JSON.stringify(JSON.parse(text), finite), text);
});

test("random values go out and come back unchanged", () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const two = (below: number, least = 0): string =>
    String(least + random(below - least)).padStart(2, "0");
  for (let round = 0; round < 500; round += 1) {
    const digits = String(random(1e9)).slice(0, random(10));
    const offset = ["Z", "", `+${two(24)}:${two(60)}`, `-${two(24)}:${two(60)}`][random(4)];
    const day = `${1900 + random(200)}-${two(13, 1)}-${two(29, 1)}`;
    const clock = `${two(24)}:${two(60)}:${two(60)}${digits && `.${digits}`}`;
    assert.ok(goesBack(dateTime as Codec, `${day}T${clock}${offset}`) instanceof Date);
    const octets = Uint8Array.from({ length: random(20) }, () => random(256));
    assert.deepEqual(bytes.decode(bytes.encode(octets)), octets);
    const integer = BigInt(random(2e9) - 1e9) ** BigInt(1 + random(5));
    assert.equal(bigInteger.decode(bigInteger.encode(integer)), integer);
    const date = new Date(random(2e9) * 1000 + random(1000));
    assert.deepEqual(dateTime.decode(dateTime.encode(date)), date);
  }
});
