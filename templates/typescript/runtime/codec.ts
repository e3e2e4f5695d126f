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

const EXTRAS = "additionalProperties";

/** A property: its names in TypeScript and in JSON, and its codec if it needs one. */
type Named = readonly [name: string, wire: string, codec?: Lazy | undefined];
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
export function record<T>(members: Readonly<Record<string, Member>>): Codec<T> {
  return renaming(() =>
    Object.entries(members).map(([name, member]) => [name].concat(member as string) as never),
  );
}

/**
 * Objects whose properties have the usual names in JSON, `top_p` for `topP`: `names` are those that have nothing else, with
 * spaces between, `members` those with a codec, and what is called otherwise.
 */
export function named<T>(
  names: string,
  members: Readonly<Record<string, Lazy | Member>> = {},
): Codec<T> {
  return renaming(() => [
    ...names.split(" ").map((name): Named => [name, wireName(name)]),
    ...Object.entries(members).map(([name, member]) =>
      typeof member === "function"
        ? ([name, wireName(name), member] as const)
        : ([name].concat(member as string) as never),
    ),
  ]);
}

/** What JSON usually calls a property. */
export function wireName(name: string): string {
  return name.replace(/[A-Z]/g, "_$&").toLowerCase();
}

function renaming<T>(all: () => Named[], others?: Lazy): Codec<T> {
  return {
    encode: renamed(all, others, "encode", 0),
    decode: renamed(all, others, "decode", 1),
  };
}

/** Gives the properties of an object their other names in place of those that stand at `from`. */
function renamed(
  all: () => Named[],
  others: Lazy | undefined,
  way: Way,
  from: 0 | 1,
): (value: unknown) => never {
  // Made when it is first needed: few of a package's types are in one call.
  let known: Map<string, Named> | undefined;
  // Most objects have the names of the one before, in its order: that is looked at first.
  const before: Named[] = [];
  return (value) => {
    if (!isObject(value)) return value as never;
    known ??= new Map(
      // One that isn't declared, but called as a declared one is called over there, changes names with it.
      [...all().map(([name, wire]): Named => [wire, name]), ...all()].map((one) => [one[from], one]),
    );
    let found: Record<string, unknown> = {};
    let place = 0;
    // Engines are faster at this than at a list of the names. It finds inherited ones, too.
    for (const key in value) {
      let one = before[place];
      if (one?.[from] !== key) {
        if (!Object.hasOwn(value, key)) continue;
        one = before[place] = known.get(key) ?? [key, key, others];
      }
      place++;
      const name = one[(1 - from) as 0 | 1];
      const item = one[2] ? one[2]()[way](value[key]) : value[key];
      // A property of the object's own whatever its name.
      if (name === "__proto__") found = { ...found, [name]: item };
      else found[name] = item;
    }
    return found as never;
  };
}

/** Objects that are sent with the `defaults` of properties that weren't given. */
export function defaulted<T>(
  defaults: Readonly<Record<string, unknown>>,
  inner?: Codec<Record<string, unknown>>,
): Codec<T> {
  return codec<T>(
    (value) => {
      if (!isObject(value)) return value;
      const missing = Object.entries(defaults).filter(([name]) => own(value, name) === undefined);
      const all = { ...value, ...Object.fromEntries(missing) };
      return inner ? inner.encode(all) : all;
    },
    (wire) => (inner ? inner.decode(wire) : wire),
  );
}

/** Objects with more than the declared properties, whose `names` are those of JSON: the others are in `additionalProperties`. */
export function withExtras<T>(
  inner: Codec<Record<string, unknown>>,
  names: readonly string[],
  item?: Lazy,
): Codec<T> {
  const declared = new Set(names);
  const others = map(item);
  return codec<T>(
    (value) => {
      if (!isObject(value)) return value;
      const { [EXTRAS]: more, ...rest } = value;
      if (!isObject(more)) return inner.encode(value);
      return {
        ...(others.encode(more) as object),
        ...(inner.encode(rest) as object),
      };
    },
    (wire) => {
      if (!isObject(wire)) return wire;
      const known: [string, unknown][] = [];
      const more: [string, unknown][] = [];
      for (const one of Object.entries(wire)) {
        (declared.has(one[0]) ? known : more).push(one);
      }
      const read = inner.decode(Object.fromEntries(known));
      if (more[0]) read[EXTRAS] = others.decode(Object.fromEntries(more));
      return read;
    },
  );
}

/** Arrays of one type. */
export function list<T>(item: Lazy): Codec<T[]> {
  const each = (way: Way) => (values: unknown) =>
    (Array.isArray(values)
      ? values.map((value: unknown) => item()[way](value))
      : values) as never;
  return { encode: each("encode"), decode: each("decode") };
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
  return renaming(() => [], item);
}

/** A time (RFC 3339, section 5.6). Many servers leave out the offset. */
export const TIME: RegExp =
  /^\d{4}-\d\d-\d\d[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

const PLAIN_TIME =
  /^[1-9]\d{3}-(0[1-9]|1[0-2])-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** Octets as base64 (RFC 4648, sections 4 and 5), padded or not, in one line or several. */
const BASE64 = /^(?:[A-Za-z\d+/_-]{4})*(?:[A-Za-z\d+/_-]{2}(?:==)?|[A-Za-z\d+/_-]{3}=?)?$/;

/** What was read from a text that we would write in another way: that text, as long as the value is the same. */
interface Received {
  wireText?: (written: string) => string | undefined;
}

/** A time as APIs write it; one that was received and not changed as it came. */
export function textOfTime(time: Date & Received): string {
  const text = time.toISOString().replace(".000", "");
  return time.wireText?.(text) ?? text;
}

/** A value that keeps the text it was read from, if that isn't what is written for it. */
function received<T extends object>(value: T, text: string, written: string): T {
  if (text === written) return value;
  return Object.defineProperty(value, "wireText", {
    value: (now: string) => (now === written ? text : undefined),
  });
}

/** Times (RFC 3339) as dates. */
export const dateTime: Codec<Date> = /* @__PURE__ */ codec<Date>(
  (value) => (value instanceof Date ? textOfTime(value) : value),
  (wire) => {
    if (typeof wire !== "string") return wire;
    if (PLAIN_TIME.test(wire)) {
      // Most times are written so, and engines take longer to read them.
      const two = (at: number): number => wire.charCodeAt(at) * 10 + wire.charCodeAt(at + 1) - 528;
      const day = two(8);
      const date = new Date(
        Date.UTC(two(0) * 100 + two(2), two(5) - 1, day, two(11), two(14), two(17)),
      );
      // Days that a month doesn't have are read as those of the next.
      if (date.getUTCDate() === day) return date;
    }
    if (!TIME.test(wire)) return wire;
    // A leap second is read as the second after the one before.
    const text = wire.replace(":60", ":59");
    const day = text.slice(0, 10);
    const date = new Date(`${day}T${text.slice(11).toUpperCase()}`);
    const isDay = new Date(day).toJSON()?.startsWith(day);
    if (!isDay || Number.isNaN(date.getTime())) return wire;
    if (text !== wire) date.setTime(date.getTime() + 1000);
    return received(date, wire, textOfTime(date));
  },
);

/** Integers, which JSON has as text. What isn't written as we would stays text, and so does one of so many digits that
 * reading them takes longer than the rest. */
export const bigInteger: Codec<bigint> = /* @__PURE__ */ codec<bigint>(
  (value) => String(value),
  (wire) => {
    const text = String(wire);
    return text.length < 10_000 && /^(?:0|-?[1-9]\d*)$/.test(text)
      ? BigInt(text)
      : wire;
  },
);

/** Octets, which JSON has as base64 text. */
export const bytes: Codec<Uint8Array> = /* @__PURE__ */ codec<Uint8Array>(
  (value) => {
    if (!(value instanceof Uint8Array)) return value;
    const text = textOfOctets(value);
    return (value as Received).wireText?.(text) ?? text;
  },
  (wire) => {
    if (typeof wire !== "string") return wire;
    const line = wire.replace(/[\r\n]+/g, "");
    if (!BASE64.test(line)) return wire;
    const digits = line.replaceAll("-", "+").replaceAll("_", "/");
    const octets = Uint8Array.from(atob(digits), (char) => char.charCodeAt(0));
    return received(octets, wire, textOfOctets(octets));
  },
);

function textOfOctets(octets: Uint8Array): string {
  let text = "";
  for (const octet of octets) text += String.fromCharCode(octet);
  return btoa(text);
}

/** Whether a value is an object with properties: no array, no date, no octets, no file. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return ({}).toString.call(value) === "[object Object]";
}

/** What an object has of its own under a name: other people choose names, such as `constructor`. */
export function own<T>(
  object: Readonly<Record<string, T>>,
  name: string,
): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
