/** JSON whose numbers keep all their digits where their types want them: what packages have for `json` that ask for it. */

import { type Codec, codec, isObject } from "./codec.js";
import { uuid } from "./random.js";

// Stands before digits that JSON's own reader or writer would change. Nobody can guess it, so no other text has it.
let mark = "";

function marked(digits: string): string {
  mark ||= `${uuid()} `;
  return mark + digits;
}

/** The digits of JSON that is a number. */
function digitsOf(wire: unknown): string | undefined {
  if (typeof wire === "number") return String(wire);
  return typeof wire === "string" && mark && wire.startsWith(mark)
    ? wire.slice(mark.length)
    : undefined;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
// What is within a text is told by its quotes; no part of the pattern is looked at again.
const TOKENS = new RegExp(`\\\\[^]|"|${NUMBER.source}(?!\\s*:)`, "g");
const WHOLE_NUMBER = new RegExp(`^${NUMBER.source}$`);

/** What a text stands for, before its type is known. Throws SyntaxError for what is no JSON. */
export function parse(text: string): unknown {
  let isText = false;
  const kept = text.replace(TOKENS, (token) => {
    if (token === '"') isText = !isText;
    const isNumber = !isText && WHOLE_NUMBER.test(token);
    return isNumber && String(Number(token)) !== token ? `"${marked(token)}"` : token;
  });
  try {
    return JSON.parse(kept);
  } catch {
    // The complaint is about the text as it came.
    return JSON.parse(text);
  }
}

/** JSON that was read, with JavaScript's numbers. */
export function plain(wire: unknown): unknown {
  return mark ? decoded(structuredClone(wire)) : wire;
}

/** What JSON that was read is, by its type. Numbers that no type wants the digits of are JavaScript's. */
export function decoded(
  wire: unknown,
  codec?: () => { decode(wire: unknown): unknown },
): unknown {
  const whole = { value: codec ? codec().decode(wire) : wire };
  const left: object[] = mark ? [whole] : [];
  for (let one = left.pop(); one; one = left.pop()) {
    for (const [key, item] of Object.entries(one) as [never, unknown][]) {
      if (isObject(item) || Array.isArray(item)) left.push(item);
      else if (typeof item === "string") {
        const digits = digitsOf(item);
        if (digits !== undefined) one[key] = Number(digits) as never;
      }
    }
  }
  return whole.value;
}

/** A value as a text, by what `check` gives for each value in it: `finite`, or what does more. */
export function stringify(
  value: unknown,
  check: (name: string, value: unknown) => unknown,
): string {
  const text = JSON.stringify(value, (key, item: unknown) =>
    typeof item === "bigint" || item instanceof Digits
      ? marked(String(item))
      : check(key, item),
  ) as string | undefined;
  return mark && text ? text.replace(new RegExp(`"${mark}([^"]*)"`, "g"), "$1") : (text as string);
}

/** What `JSON.stringify` takes to throw for numbers that JSON has none for: by itself it writes null. */
export function finite(_: string, value: unknown): unknown {
  if ([NaN, Infinity, -Infinity].includes(value as number)) {
    throw new TypeError(`no number: ${value as number}`);
  }
  return value;
}

/** What `typeof` says of JSON that was read. */
export function kindOf(wire: unknown): string {
  return digitsOf(wire) === undefined ? typeof wire : "number";
}

/** Whether JSON that was read is a number without a fraction. */
export function isInteger(wire: unknown): boolean {
  return integerOf(wire) !== undefined;
}

/** Digits on their way to JSON. */
class Digits {
  readonly #text: string;

  constructor(text: string) {
    if (!WHOLE_NUMBER.test(text)) throw new TypeError(`no number: ${text}`);
    this.#text = text;
  }

  // No object with properties, wherever one would be taken apart.
  get [Symbol.toStringTag](): string {
    return "Digits";
  }

  toString(): string {
    return this.#text;
  }
}

/** The integer that a number is; undefined for one with so many digits that reading them takes longer than the rest. */
function integerOf(wire: unknown): bigint | undefined {
  const digits = digitsOf(wire) ?? "";
  if (/^-?\d+$/.test(digits)) return digits.length < 10_000 ? BigInt(digits) : undefined;
  const number = digits ? Number(digits) : NaN;
  return Number.isSafeInteger(number) ? BigInt(number) : undefined;
}

/** Integers of any size, which JSON has as numbers. */
export const longInteger: Codec<bigint> = /* @__PURE__ */ codec<bigint>(
  (value) => value,
  (wire) => integerOf(wire) ?? wire,
);

/** Decimal numbers as texts with the digits that JSON has. */
export const decimalNumber: Codec<string> = /* @__PURE__ */ codec<string>(
  (value) => (typeof value === "string" ? new Digits(value) : value),
  (wire) => digitsOf(wire) ?? wire,
);
