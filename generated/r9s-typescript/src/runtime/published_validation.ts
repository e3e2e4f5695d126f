/** Values of types by hand, as published packages make them, and what isn't of one. */

import type { Result } from "../types/fp.js";
import { isObject, type Lazy } from "./codec.js";
import { json } from "./contents.js";

/** A value that isn't of the type that it is to be of. */
export class SDKValidationError extends Error {
  /** The value. */
  readonly rawValue: unknown;
  /** What is wrong, without why. */
  readonly rawMessage: unknown;

  /** Responses that aren't what was promised count as well. */
  static override [Symbol.hasInstance](error: unknown): error is SDKValidationError {
    const has = (name: string): boolean => name in (error as object);
    return error instanceof Error && ["rawValue", "rawMessage", "pretty"].every(has);
  }

  constructor(message: string, cause: unknown, rawValue: unknown) {
    super(`${message}: ${String(cause)}`, { cause });
    this.name = new.target.name;
    this.rawValue = rawValue;
    this.rawMessage = message;
  }

  /** All of it, for people. */
  pretty(): string {
    return this.toString();
  }
}

/** What came of a value: another one, or why there is none. */
export type Parsed<T> =
  | { readonly success: true; readonly data: T; readonly error?: never }
  | { readonly success: false; readonly data?: never; readonly error: SDKValidationError };

/** Makes values of a type, as schemas of `zod` do. */
export interface Schema<T> {
  /** The value. Throws SDKValidationError for what can't be one. */
  parse(value: unknown): T;
  /** The value, or why there is none. */
  safeParse(value: unknown): Parsed<T>;
  /** A schema that lets undefined pass. */
  optional(): Schema<T | undefined>;
  /** A schema that lets null pass. */
  nullable(): Schema<T | null>;
}

/** Values of a type as JSON has them, read. Objects have to have the `required` properties. */
export function inbound<T>(required: readonly string[], codec?: Lazy): Schema<T> {
  return schema((value) => {
    const given = isObject(value) ? value : {};
    const missing = required.filter((name) => given[name] === undefined);
    if (missing.length > 0) throw new TypeError(`no ${missing.join(", ")}`);
    return (codec ? codec().decode(value) : value) as T;
  });
}

/** Values of a type, as JSON has them. */
export function outbound(codec?: Lazy): Schema<unknown> {
  return schema((value) => (codec ? codec().encode(value) : value));
}

/** The schema of a function that throws for what it can't read. */
export function schema<T>(read: (value: unknown) => T): Schema<T> {
  function parse(value: unknown): T {
    try {
      return read(value);
    } catch (cause) {
      throw new SDKValidationError("Not of the type", cause, value);
    }
  }
  return {
    parse,
    safeParse(value) {
      try {
        return { success: true, data: parse(value) };
      } catch (error) {
        return { success: false, error: error as SDKValidationError };
      }
    },
    optional: () => schema((value) => (value === undefined ? value : read(value))),
    nullable: () => schema((value) => (value === null ? value : read(value))),
  };
}

/** A value as JSON. */
export function toJSON(value: unknown, { parse }: Schema<unknown>): string {
  return JSON.stringify(parse(value));
}

/** A value from JSON, or why it is none. */
export function fromJSON<T>(text: string, { parse }: Schema<T>): Result<T, SDKValidationError> {
  try {
    return { ok: true, value: parse(json().decode(text)) };
  } catch (cause) {
    const { cause: own = cause } = cause as Error;
    return { ok: false, error: new SDKValidationError("No JSON of the type", own, text) };
  }
}
