import assert from "node:assert/strict";
import { test } from "node:test";

import {
  bigInteger,
  bytes,
  type Codec,
  dateTime,
  defaulted,
  list,
  map,
  named,
  record,
  tuple,
  withExtras,
} from "#runtime/codec.js";
import { anyOf, tagged } from "#runtime/unions.js";

const person = record<unknown>({
  fullName: "full_name",
  bornAt: ["born_at", () => dateTime],
});
const WIRE = { full_name: "A", born_at: "2024-02-29T12:00:00Z", age: 3 };
const VALUE = { fullName: "A", bornAt: new Date("2024-02-29T12:00:00Z"), age: 3 };

function check<T>(codec: Codec<T>, wire: unknown, value: unknown): void {
  assert.deepEqual(codec.decode(wire), value);
  assert.deepEqual(codec.encode(value as T), wire);
}

test("a record's properties change names and types, unknown ones stay", () => {
  check(person, WIRE, VALUE);
  check(person, { full_name: null, new_field: [1] }, { fullName: null, new_field: [1] });
});

test("properties with usual names are named once", () => {
  const codec: Codec = named<unknown>("fullName homeURL b64Json", {
    bornAt: () => dateTime,
    x: "the-x",
    on: ["start", () => dateTime],
    sub: () => codec,
  });
  check(
    codec,
    { full_name: "A", home_u_r_l: "u", b64_json: "b", born_at: WIRE.born_at, "the-x": 1, start: WIRE.born_at },
    { fullName: "A", homeURL: "u", b64Json: "b", bornAt: VALUE.bornAt, x: 1, on: VALUE.bornAt },
  );
  check(codec, { sub: { full_name: 1 }, new_field: 2 }, { sub: { fullName: 1 }, new_field: 2 });
  check(named("", { madeAt: () => dateTime }), { made_at: WIRE.born_at, "": 1 }, { madeAt: VALUE.bornAt, "": 1 });
});

test("objects with other names, or in another order, than the one before are read all the same", () => {
  const codec = list(() => named<unknown>("fullName bornIn", { at: () => dateTime }));
  check(
    codec,
    [{ full_name: 1, at: WIRE.born_at, x: 2 }, { x: 2, at: WIRE.born_at }, {}, { born_in: 3, full_name: 1 }],
    [{ fullName: 1, at: VALUE.bornAt, x: 2 }, { x: 2, at: VALUE.bornAt }, {}, { bornIn: 3, fullName: 1 }],
  );
});

test("an unknown property called like a declared one changes names with it", () => {
  check(person, { fullName: 5 }, { full_name: 5 });
  check(person, { fullName: 5, full_name: "A" }, { full_name: 5, fullName: "A" });
});

test("a property that is undefined isn't sent, null is", () => {
  const value = { fullName: undefined, bornAt: null, age: undefined };
  assert.equal(JSON.stringify(person.encode(value)), '{"born_at":null}');
});

test("what isn't of the type stays as it came", () => {
  for (const codec of [person, list(() => person), map(() => person), dateTime, bytes]) {
    for (const wire of [null, 5, true, "?"]) assert.equal(codec.decode(wire), wire);
  }
  assert.equal(bigInteger.decode("5.5"), "5.5");
});

test("defaults are sent for what isn't given, and null is given", () => {
  const codec = defaulted<unknown>({ size: "small", kind: "k" });
  assert.deepEqual(codec.encode({ a: 1 }), { a: 1, size: "small", kind: "k" });
  assert.deepEqual(codec.encode({ size: null, kind: "x" }), { size: null, kind: "x" });
  assert.deepEqual(codec.decode({}), {});
  const renamed = defaulted<unknown>({ fullSize: 1 }, record({ fullSize: "full_size" }));
  check(renamed, { full_size: 2 }, { fullSize: 2 });
  assert.deepEqual(renamed.encode({}), { full_size: 1 });
});

test("extras are kept apart, and go back where they were", () => {
  const codec = withExtras<unknown>(record({ fullName: "full_name" }), ["full_name", "age"], () => dateTime);
  const at = new Date("2024-01-01T00:00:00Z");
  check(
    codec,
    { x: "2024-01-01T00:00:00Z", full_name: "A", age: 1 },
    { fullName: "A", age: 1, additionalProperties: { x: at } },
  );
});

test("a declared property wins over an extra of its name", () => {
  const codec = withExtras<unknown>(record({ fullName: "full_name" }), ["full_name"]);
  const value = { fullName: "A", additionalProperties: { full_name: "B" } };
  assert.deepEqual(codec.encode(value), { full_name: "A" });
});

test("a key called __proto__ is a key like any other", () => {
  const text = '{"__proto__":{"isAdmin":true},"full_name":1}';
  for (const codec of [
    person,
    map(() => person),
    withExtras<unknown>(record({ fullName: "full_name" }), ["full_name"]),
  ] as Codec[]) {
    const value = codec.decode(JSON.parse(text)) as object;
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.equal("isAdmin" in value, false);
    assert.equal("isAdmin" in {}, false);
    assert.deepEqual(JSON.parse(JSON.stringify(codec.encode(value))), JSON.parse(text));
  }
});

test("a property may have the name of one that every object has", () => {
  const codec = record<unknown>({ constructor: "the_constructor", x: "toString" });
  check(codec, { the_constructor: 1, toString: 2 }, { constructor: 1, x: 2 });
  assert.deepEqual(codec.decode({ valueOf: 1 }), { valueOf: 1 });
});

test("dates are times with an offset; what only looks like one stays text", () => {
  const decoded = dateTime.decode("2024-02-29T12:00:00.5+02:00");
  assert.deepEqual(decoded, new Date("2024-02-29T10:00:00.500Z"));
  assert.equal(dateTime.encode(decoded), "2024-02-29T12:00:00.5+02:00");
  for (const text of ["1", "May", "2024", "2024-13-45T00:00:00Z", "now 2024"]) {
    assert.equal(dateTime.decode(text), text);
  }
});

test("times of days and hours that there aren't stay text, however they are written", () => {
  for (const [text, time] of [
    ["2024-02-29T23:59:59Z", Date.UTC(2024, 1, 29, 23, 59, 59)],
    ["0099-01-01T00:00:00Z", Date.parse("0099-01-01T00:00:00Z")],
    ["2023-02-29T00:00:00Z", undefined],
    ["2024-04-31T00:00:00Z", undefined],
    ["2024-01-00T00:00:00Z", undefined],
    ["2024-00-10T00:00:00Z", undefined],
    ["2024-13-10T00:00:00Z", undefined],
    ["2024-01-01T24:00:00Z", undefined],
    ["2024-12-31T23:59:60Z", Date.UTC(2025, 0, 1)],
  ] as const) {
    const read = dateTime.decode(text);
    assert.deepEqual(read, time === undefined ? text : new Date(time), text);
    assert.equal(dateTime.encode(read), text);
  }
});

test("integers of any size are texts in JSON", () => {
  check(bigInteger, "9007199254740993", 9007199254740993n);
  check(bigInteger, "-1", -1n);
  assert.equal(bigInteger.decode(5), 5n);
});

test("octets are base64 in JSON, however many", () => {
  check(bytes, "AP+A", Uint8Array.of(0, 255, 128));
  check(bytes, "", new Uint8Array());
  const many = new Uint8Array(300_000).fill(7);
  assert.deepEqual(bytes.decode(bytes.encode(many)), many);
});

test("lists, maps and tuples change what they hold", () => {
  check(list(() => list(() => dateTime)), [[WIRE.born_at], []], [[VALUE.bornAt], []]);
  check(map(() => person), { a: WIRE, b: null }, { a: VALUE, b: null });
  const codec = tuple([undefined, () => dateTime], () => bigInteger);
  check(codec, [1, WIRE.born_at, "2", "3"], [1, VALUE.bornAt, 2n, 3n]);
  check(codec, [1], [1]);
});

test("a type may hold itself", () => {
  const node: Codec = record<unknown>({ nextNode: ["next_node", () => node] });
  check(node, { next_node: { next_node: null } }, { nextNode: { nextNode: null } });
});

const shape = tagged<unknown>("shape_type", {
  circle: () => record({ shapeType: "shape_type", drawnAt: ["drawn_at", () => dateTime] }),
  square: () => record({ shapeType: "shape_type", sideLength: "side_length" }),
}, "shapeType");

test("a tag says which member of a union a value is", () => {
  check(
    shape,
    { shape_type: "circle", drawn_at: WIRE.born_at },
    { shapeType: "circle", drawnAt: VALUE.bornAt },
  );
  check(shape, { shape_type: "square", side_length: 1 }, { shapeType: "square", sideLength: 1 });
});

test("a member that a union doesn't know yet survives", () => {
  for (const wire of [
    { shape_type: "hexagon", side_length: 1 },
    { shape_type: "constructor" },
    { shape_type: "__proto__" },
    {},
    "text",
    [1],
  ]) {
    assert.deepEqual(shape.decode(wire), wire);
    assert.deepEqual(shape.encode(shape.decode(wire)), wire);
  }
});

test("what every object inherits tells no members of a union apart", () => {
  const union = anyOf<unknown>(
    [
      { others: { constructor: "constructor2!" } },
      () => record({ constructor2: "constructor" }),
    ],
    [{ has: "fullName" }, () => record({ fullName: "full_name" })],
  );
  check(union, { full_name: "A" }, { fullName: "A" });
  check(union, { constructor: "Lotus" }, { constructor2: "Lotus" });
});

test("of members that a constant tells apart the one that has the value is taken, in their order", () => {
  const at = (name: string): Codec => record({ [name]: ["at", () => dateTime] });
  const union = anyOf<unknown>(
    [{ has: "at" }, () => at("loose")],
    [{ has: "kind at", is: { kind: "a" } }, () => at("first")],
    [{ has: "kind at", is: { kind: ["a", "b"] } }, () => at("second")],
    [{ others: { kind: "type!" }, is: { kind: "c" } }, () => record({ type: "kind" })],
    ["string"],
  );
  const wire = WIRE.born_at;
  const time = VALUE.bornAt;
  check(union, { at: wire }, { loose: time });
  check(union, { kind: "a", at: wire }, { kind: "a", first: time });
  check(union, { kind: "b", at: wire }, { kind: "b", second: time });
  check(union, { kind: "c", at: wire }, { type: "c", at: wire });
  check(union, "c", "c");
  assert.deepEqual(union.decode({ kind: "new", at: wire }), { kind: "new", loose: time });
});

test("what an object must have in one direction tells members of a union apart there alone", () => {
  const union = anyOf<unknown>(
    [{ has: "madeAt< name" }, () => record({ madeAt: ["made_at", () => dateTime] })],
    [{ has: "note>", others: { "x-name": "name>" } }, () => record({ name: "x-name" })],
    [{ has: "rest" }, () => record({ rest: "REST" })],
  );
  const [wire, time] = [WIRE.born_at, VALUE.bornAt];
  assert.deepEqual(union.decode({ made_at: wire, name: "a" }), { madeAt: time, name: "a" });
  assert.deepEqual(union.decode({ "x-name": "a" }), { name: "a" });
  assert.deepEqual(union.encode({ madeAt: time, name: "a" }), { made_at: wire, name: "a" });
  assert.deepEqual(union.encode({ note: 1, name: "a" }), { note: 1, "x-name": "a" });
  assert.deepEqual(union.encode({ note: 1, rest: 2 }), { note: 1, REST: 2 });
});

test("without a tag a union's members are told apart by what they look like", () => {
  const union = anyOf<unknown>(
    ["string"],
    ["date", () => dateTime],
    ["bigint", () => bigInteger],
    [["date"], () => list(() => dateTime)],
    [{ has: "fullName!" }, () => person],
    [
      { has: "kind", others: { at: "happenedAt" }, is: { kind: "event" } },
      () => record({ happenedAt: ["at", () => dateTime] }),
    ],
  );
  const at = VALUE.bornAt;
  assert.deepEqual(union.encode(at), WIRE.born_at);
  assert.deepEqual(union.encode([at]), [WIRE.born_at]);
  assert.equal(union.encode(7n), "7");
  check(union, "text", "text");
  check(union, { full_name: "A" }, { fullName: "A" });
  check(
    union,
    { kind: "event", at: WIRE.born_at },
    { kind: "event", happenedAt: at },
  );
  check(union, { unknown: 1 }, { unknown: 1 });
});
