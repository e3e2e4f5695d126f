/** Unions: codecs for those with members that have one, and what is received of members that this version doesn't know. */

import { type Codec, codec, isObject, type Lazy, own, wireName } from "./codec.js";
import { decoded, isInteger, kindOf } from "./json.js";

/** A tag that this version doesn't know: a text, but none that compilers take for a known one. */
export declare enum Unrecognized {
  TEXT = "unrecognized",
}

/** The same where tags are numbers. */
export declare enum UnrecognizedNumber {
  NUMBER = 5e-324,
}

/** A value of no known member: it is as it came, and goes back so. */
export type Unknown<Tag extends string, Value = Unrecognized> = {
  [name in Tag]: Value;
} & { [name: string]: unknown };

/** An object's properties by which a union's members are told apart. */
export interface ObjectShape {
  /**
   * Declared properties by their names in TypeScript, with spaces between: those that JSON calls as usual. A mark behind
   * a name says that the object must have it: `!` always, `<` where it is received, `>` where it is sent: people may leave
   * out what has a default.
   */
  readonly has?: string;
  /** Other declared properties by their names in JSON, with those in TypeScript and their marks. */
  readonly others?: Readonly<Record<string, string>>;
  /** The value, or the values, of properties that tell the object from others, by names in JSON. */
  readonly is?: Readonly<Record<string, unknown>>;
  /** What values of properties look like that other members of the union have with another look, by names in JSON. */
  readonly inner?: Readonly<Record<string, Shape>>;
}

/** What values of a union's member look like; `[shape]` are arrays of values that look so, `items` are those of a map. */
export type Shape =
  | "any"
  | "bigint"
  | "boolean"
  | "bytes"
  | "date"
  | "decimal"
  | "integer"
  | "null"
  | "number"
  | "object"
  | "string"
  | ObjectShape
  | { readonly items: Shape }
  | readonly [Shape];

type Variant = readonly [shape: Shape, codec?: Lazy];

/** A union whose members a property tells apart: its name in JSON, members by its value, and its name in TypeScript. */
export function tagged<T>(
  wire: string,
  members: Readonly<Record<string, Lazy>>,
  local: string = wire,
): Codec<T> {
  const known = new Map(Object.entries(members));
  const chosen = (value: unknown, name: string): Codec | undefined =>
    isObject(value) ? known.get(String(decoded(own(value, name))))?.() : undefined;
  return codec<T>(
    (value) => chosen(value, local)?.encode(value) ?? value,
    (value) => chosen(value, wire)?.decode(value) ?? value,
  );
}

/** A union whose members are told apart by what they look like. */
export function anyOf<T>(...variants: readonly Variant[]): Codec<T> {
  let candidates: ((wire: unknown) => readonly Variant[]) | undefined;
  const chosen = (value: unknown, isWire: boolean): Codec | undefined => {
    let best: Variant | undefined;
    let most = -1;
    candidates ??= byConstant(variants);
    for (const variant of isWire ? candidates(value) : variants) {
      const fit = fitOf(variant[0], value, isWire);
      if (fit > most) [best, most] = [variant, fit];
    }
    if (most < 0 && typeof value === "string") {
      // Where no member takes any text, one that is nearly of a format is better than none.
      best = variants.find(([shape]) => TEXTS.has(shape));
    }
    return best?.[1]?.();
  };
  return codec<T>(
    (value) => chosen(value, false)?.encode(value) ?? value,
    (value) => chosen(value, true)?.decode(value) ?? value,
  );
}

/** Gives the members that JSON may be of, in their order, by the property that most of them have constants for. */
function byConstant(
  variants: readonly Variant[],
): (wire: unknown) => readonly Variant[] {
  const uses = new Map<string, number>();
  let tag = "";
  for (const variant of variants) {
    for (const name in constantsOf(variant)) {
      const count = (uses.get(name) ?? 0) + 1;
      uses.set(name, count);
      if (count > (uses.get(tag) ?? 0)) tag = name;
    }
  }
  const places = new Map<unknown, number[]>();
  const others: number[] = [];
  for (const [place, variant] of variants.entries()) {
    const constants = constantsOf(variant);
    if (!Object.hasOwn(constants, tag)) others.push(place);
    else {
      for (const value of [constants[tag]].flat()) {
        if (!places.get(value)?.push(place)) places.set(value, [place]);
      }
    }
  }
  return (wire) => {
    const found = isObject(wire) ? decoded(own(wire, tag)) : undefined;
    if (found == null) return variants;
    const both = [...(places.get(found) ?? []), ...others];
    return both.sort((one, other) => one - other).map((place) => variants[place]!);
  };
}

function constantsOf([shape]: Variant): Readonly<Record<string, unknown>> {
  return (shape as ObjectShape).is ?? {};
}

const TEXTS = new Set<Shape>(["date", "bytes"]);

// A value that the document fixes says more than any number of names, and against it no member is one, however deep.
const FIXED = 1e6;

/** How much of a value a shape explains; negative if it isn't of that shape. */
function fitOf(shape: Shape, value: unknown, isWire: boolean): number {
  if (typeof shape === "string") {
    return fitsKind(shape, value, isWire) ? (shape === "any" ? 0 : 1) : -1;
  }
  if (isList(shape)) {
    return Array.isArray(value) ? fitOfAll(shape[0], value, isWire) : -1;
  }
  if ("items" in shape) {
    return isObject(value) ? fitOfAll(shape.items, Object.values(value), isWire) : -1;
  }
  return fitOfObject(shape, value, isWire);
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

/** The least that a shape explains of several values. */
function fitOfAll(
  shape: Shape,
  values: readonly unknown[],
  isWire: boolean,
): number {
  let least = Infinity;
  for (const value of values) {
    least = Math.min(least, fitOf(shape, value, isWire));
    if (least < 0) break;
  }
  return values.length > 0 ? least : 1;
}

function fitsKind(kind: string, value: unknown, isWire: boolean): boolean {
  switch (kind) {
    case "any":
      return true;
    case "object":
      return isObject(value);
    case "date":
      return isWire ? isText(value, WHOLE_TIME) : value instanceof Date;
    case "bytes":
      return isWire
        ? isText(value, BASE64) && value.length % 4 === 0
        : value instanceof Uint8Array;
    case "bigint":
      return isWire ? isText(value, INTEGER) : typeof value === "bigint";
    case "integer":
      return isWire ? isInteger(value) : typeof value === "bigint";
    case "decimal":
      return isWire ? kindOf(value) === "number" : isText(value, NUMBER);
    default:
      return kindOf(value) === kind;
  }
}

// RFC 3339, section 5.6; RFC 4648, section 4, without what no encoder makes; an integer in one spelling.
const WHOLE_TIME =
  /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
const BASE64 = /^[A-Za-z\d+/]*(?:[AQgw]==|[AEIMQUYcgkosw048]=)?$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const INTEGER = /^(?:0|-?[1-9]\d*)$/;

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === "string" && pattern.test(value);
}

function fitOfObject(
  shape: ObjectShape,
  value: unknown,
  isWire: boolean,
): number {
  if (!isObject(value)) return -1;
  const names = namesOf(shape);
  const held = (wire: string): unknown =>
    own(value, isWire ? wire : (names.get(wire)?.[0] ?? wire));
  // What was of no member when it came has its names of the wire when it goes back.
  const either = (wire: string): unknown => held(wire) ?? own(value, wire);
  let fit = 0;
  let isAlike = true;
  for (const [wire, constant] of Object.entries(shape.is ?? {})) {
    const found = either(wire);
    if (found != null && ![constant].flat().includes(decoded(found))) return -FIXED;
    if (found != null) fit += FIXED;
  }
  for (const [wire, inner] of Object.entries(shape.inner ?? {})) {
    const found = either(wire);
    const fits = found == null ? 0 : fitOf(inner, found, isWire);
    if (fits <= -FIXED) return fits;
    if (fits < 0) isAlike = false;
    if (found === null && inner === "null") fit += FIXED;
  }
  const needed = isWire ? "!<" : "!>";
  let known = 1;
  for (const [wire, [, mark]] of names) {
    if (held(wire) !== undefined) known += 1;
    else if (mark && needed.includes(mark)) return -1;
  }
  // Names say nothing where what they name looks like another member's.
  return isAlike ? fit + known : fit;
}

/** A property's name in TypeScript, and the mark that says when it has to be there. */
type Marked = readonly [name: string, mark: string];

const knownNames = new WeakMap<ObjectShape, ReadonlyMap<string, Marked>>();

/** The declared properties of an object by their names in JSON. */
function namesOf(shape: ObjectShape): ReadonlyMap<string, Marked> {
  let known = knownNames.get(shape);
  if (!known) {
    const marked = (said: string): Marked => {
      const name = said.replace(/[!<>]$/, "");
      return [name, said.slice(name.length)];
    };
    const usual = shape.has?.split(" ").map(marked) ?? [];
    known = new Map([
      ...usual.map((one): [string, Marked] => [wireName(one[0]), one]),
      ...Object.entries(shape.others ?? {}).map(
        ([wire, said]): [string, Marked] => [wire, marked(said)],
      ),
    ]);
    knownNames.set(shape, known);
  }
  return known;
}
