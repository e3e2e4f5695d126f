/** How values that JSON can't hold as they are, or that it names differently, are written and read. */

/** Writes values of a type to JSON, and reads them. Null and what is absent pass through. */
export interface Codec<T = unknown> {
  /** The value as JSON has it. */
  encode(value: T): unknown;
  /** The value that JSON stands for; what isn't of the type stays as it came. */
  decode(wire: unknown): T;
}

/** A codec that is looked up when it is first needed: types may contain each other. */
export type Lazy = () => Codec;

/** A property: its name in JSON, and its codec if it needs one. */
export type Member = string | readonly [name: string, codec: Lazy];

/** What a record has besides properties with a name or a codec of their own. */
export interface RecordOptions {
  /** Values that are sent for properties that are not given. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Names in JSON of all declared properties; others are kept in `additionalProperties`, with this codec. */
  readonly extras?: readonly [names: readonly string[], codec?: Lazy];
}

const EXTRAS = "additionalProperties";

/** A codec made of two functions, which get neither null nor undefined. */
export function codec<T>(
  encode: (value: T) => unknown,
  decode: (wire: unknown) => unknown,
): Codec<T> {
  return {
    encode: (value) => (value == null ? value : encode(value)),
    decode: (wire) => (wire == null ? wire : decode(wire)) as T,
  };
}

/** Objects: `members` are by name in TypeScript those properties that JSON has differently. */
export function record<T>(
  members: Readonly<Record<string, Member>>,
  options: RecordOptions = {},
): Codec<T> {
  const { defaults, extras } = options;
  const toWire = new Map(
    Object.entries(members).map(([name, member]) => [name, pair(member)]),
  );
  const fromWire = new Map(
    [...toWire].map(([name, [wire, inner]]) => [wire, [name, inner] as const]),
  );
  const declared = extras && new Set(extras[0]);

  function encode(value: unknown): unknown {
    if (!isObject(value)) return value;
    const given = defaults ? withDefaults(value, defaults) : value;
    const written: [string, unknown][] = [];
    for (const [name, item] of Object.entries(given)) {
      if (extras && name === EXTRAS && isObject(item)) {
        written.unshift(
          ...Object.entries(map(extras[1]).encode(item) as object),
        );
        continue;
      }
      const [wire, inner] = toWire.get(name) ?? [name];
      if (item !== undefined) {
        written.push([wire, inner ? inner().encode(item) : item]);
      }
    }
    return Object.fromEntries(written);
  }

  function decode(wire: unknown): unknown {
    if (!isObject(wire)) return wire;
    const read: [string, unknown][] = [];
    const others: [string, unknown][] = [];
    for (const [key, item] of Object.entries(wire)) {
      if (declared && !declared.has(key)) {
        others.push([key, extras?.[1] ? extras[1]().decode(item) : item]);
        continue;
      }
      const [name, inner] = fromWire.get(key) ?? [key];
      read.push([name, inner ? inner().decode(item) : item]);
    }
    if (others.length > 0) read.push([EXTRAS, Object.fromEntries(others)]);
    return Object.fromEntries(read);
  }

  return codec<T>(encode, decode);
}

/** Arrays of one type. */
export function list<T>(item: Lazy): Codec<T[]> {
  const each = (values: unknown, one: (value: unknown) => unknown): unknown =>
    Array.isArray(values) ? values.map((value) => one(value)) : values;
  return codec<T[]>(
    (values) => each(values, (value) => item().encode(value)),
    (wire) => each(wire, (value) => item().decode(value)),
  );
}

/** Arrays whose items have types by position; `rest` is that of those behind. */
export function tuple<T>(
  items: readonly (Lazy | undefined)[],
  rest?: Lazy,
): Codec<T> {
  const each = (values: unknown, way: "encode" | "decode"): unknown =>
    Array.isArray(values)
      ? values.map((value, index) => {
          const inner = index < items.length ? items[index] : rest;
          return inner ? inner()[way](value) : (value as unknown);
        })
      : values;
  return codec<T>(
    (values) => each(values, "encode"),
    (wire) => each(wire, "decode"),
  );
}

/** Objects with values of one type under any name. */
export function map<T>(item?: Lazy): Codec<Record<string, T>> {
  const each = (
    value: unknown,
    one: ((item: unknown) => unknown) | undefined,
  ): unknown =>
    one && isObject(value)
      ? Object.fromEntries(
          Object.entries(value).map(([key, inner]) => [key, one(inner)]),
        )
      : value;
  return codec<Record<string, T>>(
    (value) => each(value, item && ((inner) => item().encode(inner))),
    (wire) => each(wire, item && ((inner) => item().decode(inner))),
  );
}

/** How a time begins (RFC 3339, section 5.6). */
export const TIME: RegExp = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d/;

/** A time as APIs write it. */
export function textOfTime(time: Date): string {
  return time.toISOString().replace(".000", "");
}

/** Times (RFC 3339) as dates. */
export const dateTime: Codec<Date> = codec<Date>(
  (value) => (value instanceof Date ? textOfTime(value) : value),
  (wire) => {
    const date = new Date(TIME.test(String(wire)) ? String(wire) : NaN);
    return Number.isNaN(date.getTime()) ? wire : date;
  },
);

/** Integers of any size, which JSON has as text. */
export const bigInteger: Codec<bigint> = codec<bigint>(
  (value) => String(value),
  (wire) => (/^-?\d+$/.test(String(wire)) ? BigInt(String(wire)) : wire),
);

/** Octets, which JSON has as base64 text. */
export const bytes: Codec<Uint8Array> = codec<Uint8Array>(
  (value) => {
    if (!(value instanceof Uint8Array)) return value;
    let text = "";
    for (const octet of value) text += String.fromCharCode(octet);
    return btoa(text);
  },
  (wire) => {
    if (typeof wire !== "string") return wire;
    try {
      return Uint8Array.from(atob(wire), (char) => char.charCodeAt(0));
    } catch {
      return wire;
    }
  },
);

/** Whether a value is an object with properties: no array, no date, no octets. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !ArrayBuffer.isView(value)
  );
}

function pair(member: Member): readonly [string, Lazy | undefined] {
  return typeof member === "string" ? [member, undefined] : member;
}

function withDefaults(
  value: Record<string, unknown>,
  defaults: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const missing = Object.entries(defaults).filter(
    ([name]) => value[name] === undefined,
  );
  return missing.length > 0
    ? { ...value, ...Object.fromEntries(missing) }
    : value;
}
