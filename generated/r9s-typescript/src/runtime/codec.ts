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
export function record<T>(
  members: Readonly<Record<string, Member>>,
): Codec<T> {
  const all = Object.entries(members).map(
    ([name, member]) => ([name] as unknown[]).concat(member) as unknown as Named,
  );
  return codec<T>(renamed(all, 0, 1, "encode"), renamed(all, 1, 0, "decode"));
}

/** Gives an object's properties the names that stand second in `all` in place of those that stand first. */
function renamed(
  all: readonly Named[],
  first: 0 | 1,
  second: 0 | 1,
  way: Way,
): (value: unknown) => unknown {
  const names = new Map<string, readonly [string, (Lazy | undefined)?]>([
    // One that isn't declared, but called as a declared one is called over there, changes names with it.
    ...all.map((one) => [one[second], [one[first]]] as const),
    ...all.map((one) => [one[first], [one[second], one[2]]] as const),
  ]);
  return (value) => {
    if (!isObject(value)) return value;
    let found: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const [name, inner] = names.get(key) ?? [key];
      const item = value[key];
      found = put(found, name, inner ? inner()[way](item) : item);
    }
    return found;
  };
}

/** An object with one more property, which is its own whatever its name; the same one where it can be. */
function put(
  object: Record<string, unknown>,
  name: string,
  value: unknown,
): Record<string, unknown> {
  if (name === "__proto__") return { ...object, [name]: value };
  object[name] = value;
  return object;
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
      let known: Record<string, unknown> = {};
      let more: Record<string, unknown> = {};
      for (const [key, item] of Object.entries(wire)) {
        if (declared.has(key)) known = put(known, key, item);
        else more = put(more, key, item);
      }
      const read = named.decode(known);
      if (Object.keys(more).length > 0) read[EXTRAS] = others.decode(more);
      return read;
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
  const each = (way: Way) => (value: unknown) => {
    if (!item || !isObject(value)) return value;
    const inner = item();
    let found: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      found = put(found, key, inner[way](value[key]));
    }
    return found;
  };
  return codec<Record<string, T>>(each("encode"), each("decode"));
}

/** A time (RFC 3339, section 5.6). Many servers leave out the offset. */
export const TIME: RegExp =
  /^\d{4}-\d\d-\d\d[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

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
    if (typeof wire !== "string" || !TIME.test(wire)) return wire;
    // There are dates of no sixtieth second: it is the one behind.
    const isLeap = wire.startsWith("60", 17);
    const text = isLeap ? `${wire.slice(0, 17)}59${wire.slice(19)}` : wire;
    const day = text.slice(0, 10);
    const date = new Date(`${day}T${text.slice(11).toUpperCase()}`);
    // Days that a month doesn't have are read as those of the next.
    const isDay = new Date(day).toJSON()?.startsWith(day);
    if (!isDay || Number.isNaN(date.getTime())) return wire;
    if (isLeap) date.setTime(date.getTime() + 1000);
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
