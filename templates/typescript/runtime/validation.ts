/** Checks of what responses hold, before it is decoded. */

import * as z from "zod/mini";
import { isObject, type Lazy, own } from "./codec.js";
import { plain } from "./json.js";

type Issues = z.core.$ZodRawIssue[];

// What is wrong with a response is shown up to here: a server may send any number of wrong values.
const MOST_ISSUES = 20;

/** How JSON is read that has to pass a schema first. Throws zod's error for what doesn't. */
export function checked(schema: z.ZodMiniType, codec?: Lazy): Lazy {
  const reader = {
    encode: (value: unknown) => (codec ? codec().encode(value) : value),
    decode(wire: unknown): unknown {
      // The schema only looks: what a codec gets is the JSON as it came.
      const issues = issuesOf(schema, plain(wire));
      if (issues.length > 0) throw errorOf(issues);
      return codec ? codec().decode(wire) : wire;
    },
  };
  return () => reader;
}

/** Numbers without a fraction, however large. */
export const integer: z.ZodMiniType = z
  .number()
  .check(z.refine(Number.isInteger, "No integer"));

/** Integers that JavaScript has a number for: of a larger one it would have another. */
export const safeInteger: z.ZodMiniType = z
  .number()
  .check(z.refine(Number.isSafeInteger, "No integer that a number holds exactly"));

/** A type of its own, which may contain itself. */
export function reference(schema: () => z.ZodMiniType): z.ZodMiniType {
  return z.unknown().check(({ value, issues }) => {
    issues.push(...issuesOf(schema(), value));
  });
}

/**
 * A union. What a value fails with in each member isn't told, and each value is looked at once: in types that contain
 * themselves either grows with every level.
 */
export function union(members: readonly z.ZodMiniType[]): z.ZodMiniType {
  const known = new WeakMap<object, boolean>();
  const fits = (value: unknown): boolean =>
    members.some((member) => issuesOf(member, value).length === 0);
  return z.unknown().check(({ value, issues }) => {
    const isKept = typeof value === "object" && value !== null;
    const found = (isKept ? known.get(value) : undefined) ?? fits(value);
    if (isKept) known.set(value, found);
    if (!found) {
      issues.push({ code: "invalid_union", errors: [], input: value });
    }
  });
}

/**
 * A union whose members a property tells apart. An object with a value of it that isn't listed passes: a newer server
 * may have more members. What lacks the property has to fit any of the members, or of `others`.
 */
export function tagged(
  tag: string,
  members: Readonly<Record<string, () => z.ZodMiniType>>,
  others: readonly z.ZodMiniType[] = [],
): z.ZodMiniType {
  const known = new Map(Object.entries(members));
  const all = union([...[...new Set(known.values())].map(reference), ...others]);
  return z.unknown().check(({ value, issues }) => {
    const tagOfValue = isObject(value) ? own(value, tag) : undefined;
    const schema = tagOfValue == null ? all : known.get(String(tagOfValue))?.();
    if (schema) issues.push(...issuesOf(schema, value));
  });
}

/** The first of what is wrong with a value. No error is made of it: that has it all in words. */
function issuesOf(schema: z.ZodMiniType, value: unknown): Issues {
  const payload = schema._zod.run({ value, issues: [] }, { async: false });
  if (payload instanceof Promise) throw new z.core.$ZodAsyncError();
  return payload.issues.slice(0, MOST_ISSUES);
}

function errorOf(issues: Issues): Error {
  const told = issues.map((issue) =>
    z.core.util.finalizeIssue(issue, undefined, z.core.config()),
  );
  return new z.core.$ZodRealError(told);
}
