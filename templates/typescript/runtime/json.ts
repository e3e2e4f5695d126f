/** JSON: how it is read and written, whatever it is of. Packages whose numbers keep all digits have another module here. */

/** What a text stands for, before its type is known. Throws SyntaxError for what is no JSON. */
export const parse: (text: string) => unknown = JSON.parse;

/** JSON that was read, with JavaScript's numbers. */
export function plain(wire: unknown): unknown {
  return wire;
}

/** What JSON that was read is, by its type. */
export function decoded(
  wire: unknown,
  codec?: () => { decode(wire: unknown): unknown },
): unknown {
  return codec ? codec().decode(wire) : wire;
}

/** A value as a text, by what `check` gives for each value in it: `finite`, or what does more. */
export const stringify: (
  value: unknown,
  check: (name: string, value: unknown) => unknown,
) => string = JSON.stringify;

/** What `JSON.stringify` takes to throw for numbers that JSON has none for: by itself it writes null. */
export function finite(_: string, value: unknown): unknown {
  if ([NaN, Infinity, -Infinity].includes(value as number)) {
    throw new TypeError(`no number: ${value as number}`);
  }
  return value;
}

/** What `typeof` says of JSON that was read. */
export function kindOf(wire: unknown): string {
  return typeof wire;
}

/** Whether JSON that was read is a number without a fraction. */
export function isInteger(wire: unknown): boolean {
  return Number.isInteger(wire);
}
