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

type Names = Map<string, readonly [string, (Lazy | undefined)?]>;
type Way = "decode" | "encode";

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
): Codec<T> {
  const toWire: Names = new Map();
  const fromWire: Names = new Map();
  for (const [name, member] of Object.entries(members)) {
    const one = [member].flat() as [string, Lazy?];
    toWire.set(name, one);
    fromWire.set(one[0], [name, one[1]]);
  }
  return codec<T>(
    renamed(toWire, fromWire, "encode"),
    renamed(fromWire, toWire, "decode"),
  );
}

function renamed(
  names: Names,
  back: Names,
  way: Way,
): (value: unknown) => unknown {
  return (value) => {
    if (!isObject(value)) return value;
    // Made from entries, so that no name can mean the prototype.
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        // One that isn't declared, but called as a declared one is called over there, changes names with it.
        const [name, inner] = names.get(key) ?? [back.get(key)?.[0] ?? key];
        return [name, inner ? inner()[way](item) : item];
      }),
    );
  };
}

/** Objects that have more than properties with a name or a codec of their own. */
export function recordWith<T>(
  members: Readonly<Record<string, Member>>,
  { defaults, extras }: RecordOptions,
): Codec<T> {
  const named = record<Record<string, unknown>>(members);
  const declared = extras && new Set(extras[0]);
  const others = map(extras?.[1]);
  return codec<T>(
    (value) => {
      if (!isObject(value)) return value;
      const given = defaults ? withDefaults(value, defaults) : value;
      const { [EXTRAS]: more, ...rest } = given;
      if (!extras || !isObject(more)) return named.encode(given);
      return {
        ...(others.encode(more) as object),
        ...(named.encode(rest) as object),
      };
    },
    (wire) => {
      if (!declared || !isObject(wire)) return named.decode(wire);
      const all = Object.entries(wire);
      const known = all.filter(([key]) => declared.has(key));
      const more = all.filter(([key]) => !declared.has(key));
      const read = named.decode(Object.fromEntries(known));
      return more.length > 0
        ? { ...read, [EXTRAS]: others.decode(Object.fromEntries(more)) }
        : read;
    },
  );
}

/** Arrays of one type. */
export function list<T>(item: Lazy): Codec<T[]> {
  const each = (way: Way) => (values: unknown) =>
    Array.isArray(values)
      ? values.map((value: unknown) => item()[way](value))
      : values;
  return codec<T[]>(each("encode"), each("decode"));
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
const TIME = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d/;

/** A time as APIs write it. */
export function textOfTime(time: Date): string {
  return time.toISOString().replace(".000", "");
}

/** Times (RFC 3339) as dates. */
export const dateTime: Codec<Date> = /* @__PURE__ */ codec<Date>(
  (value) => (value instanceof Date ? textOfTime(value) : value),
  (wire) => {
    const date = new Date(TIME.test(String(wire)) ? String(wire) : NaN);
    return Number.isNaN(date.getTime()) ? wire : date;
  },
);

/** Integers, which JSON has as text. One of so many digits that reading them takes longer than the rest stays a text. */
export const bigInteger: Codec<bigint> = /* @__PURE__ */ codec<bigint>(
  (value) => String(value),
  (wire) => {
    const text = String(wire);
    return text.length < 10_000 && /^-?\d+$/.test(text) ? BigInt(text) : wire;
  },
);

/** Octets, which JSON has as base64 text. */
export const bytes: Codec<Uint8Array> = /* @__PURE__ */ codec<Uint8Array>(
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

/** What an object has of its own under a name: other people choose names, such as `constructor`. */
export function own<T>(
  object: Readonly<Record<string, T>>,
  name: string,
): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function withDefaults(
  value: Record<string, unknown>,
  defaults: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const missing = Object.entries(defaults).filter(
    ([name]) => own(value, name) === undefined,
  );
  return missing.length > 0
    ? { ...value, ...Object.fromEntries(missing) }
    : value;
}
