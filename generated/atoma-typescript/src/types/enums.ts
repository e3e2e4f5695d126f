/** Types of enums. */

declare const brand: unique symbol;

/** A value that this version doesn't know. */
export type Unrecognized<T> = T & { [brand]: "unrecognized" };

/** The values of an object of constants. */
export type ClosedEnum<T extends Readonly<Record<string, string | number>>> = T[keyof T];

/** The same, and whatever newer servers send. */
export type OpenEnum<T extends Readonly<Record<string, string | number>>> =
  | T[keyof T]
  | Unrecognized<T[keyof T] extends number ? number : string>;

/** A value that isn't known, marked so. */
export function catchUnrecognizedEnum<T>(value: T): Unrecognized<T> {
  return value as Unrecognized<T>;
}
