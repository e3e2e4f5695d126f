/** Codecs of unions, for those with members that have a codec. */

import { type Codec, codec, isObject, type Lazy, own, TIME } from "./codec.js";

/** An object's properties by which a union's members are told apart, by name in JSON. */
export interface ObjectShape {
  /** All declared properties, with their names in TypeScript. */
  readonly members: Readonly<Record<string, string>>;
  readonly required?: readonly string[];
  /** Properties with one or several fixed values. */
  readonly constants?: Readonly<Record<string, readonly unknown[]>>;
}

/** What values of a union's member look like; `[shape]` are arrays of values that look so. */
export type Shape =
  | "any"
  | "bigint"
  | "boolean"
  | "bytes"
  | "date"
  | "number"
  | "object"
  | "string"
  | ObjectShape
  | readonly [Shape];

type Variant = readonly [shape: Shape, codec?: Lazy];

/** A union whose members a property tells apart: its name in JSON and in TypeScript, and members by its value. */
export function tagged<T>(
  wire: string,
  local: string,
  members: Readonly<Record<string, Lazy>>,
): Codec<T> {
  const known = new Map(Object.entries(members));
  const chosen = (value: unknown, name: string): Codec | undefined =>
    isObject(value) ? known.get(String(own(value, name)))?.() : undefined;
  return codec<T>(
    (value) => chosen(value, local)?.encode(value) ?? value,
    (value) => chosen(value, wire)?.decode(value) ?? value,
  );
}

/** A union whose members are told apart by what they look like. */
export function anyOf<T>(...variants: readonly Variant[]): Codec<T> {
  const chosen = (value: unknown, isWire: boolean): Codec | undefined => {
    let best: Variant | undefined;
    let most = -1;
    for (const variant of variants) {
      const fit = fitOf(variant[0], value, isWire);
      if (fit > most) [best, most] = [variant, fit];
    }
    return best?.[1]?.();
  };
  return codec<T>(
    (value) => chosen(value, false)?.encode(value) ?? value,
    (value) => chosen(value, true)?.decode(value) ?? value,
  );
}

/** How much of a value a shape explains; negative if it isn't of that shape. */
function fitOf(shape: Shape, value: unknown, isWire: boolean): number {
  if (typeof shape === "string") {
    return fitsKind(shape, value, isWire) ? (shape === "any" ? 0 : 1) : -1;
  }
  if ("members" in shape) return fitOfObject(shape, value, isWire);
  if (!Array.isArray(value)) return -1;
  return value.length > 0 ? fitOf(shape[0], value[0], isWire) : 1;
}

function fitsKind(kind: string, value: unknown, isWire: boolean): boolean {
  switch (kind) {
    case "any":
      return true;
    case "object":
      return isObject(value);
    case "date":
      return isWire
        ? typeof value === "string" && TIME.test(value)
        : value instanceof Date;
    case "bytes":
      return isWire ? typeof value === "string" : value instanceof Uint8Array;
    case "bigint":
      return isWire
        ? typeof value === "string" && /^-?\d+$/.test(value)
        : typeof value === "bigint";
    default:
      return typeof value === kind;
  }
}

function fitOfObject(
  shape: ObjectShape,
  value: unknown,
  isWire: boolean,
): number {
  if (!isObject(value)) return -1;
  const held = (wire: string): unknown =>
    own(value, isWire ? wire : (own(shape.members, wire) ?? wire));
  if (shape.required?.some((wire) => held(wire) === undefined)) return -1;
  let fit = 1;
  for (const [wire, values] of Object.entries(shape.constants ?? {})) {
    const found = held(wire);
    if (found !== undefined && !values.includes(found)) return -1;
    if (found !== undefined) fit += 2;
  }
  const known = Object.keys(shape.members).filter(
    (wire) => held(wire) !== undefined,
  );
  return fit + known.length;
}
