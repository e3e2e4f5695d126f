/** Checks of what responses hold, before it is decoded. */

import * as z from "zod/mini";
import { isObject, type Lazy } from "./codec.js";

/** How JSON is read that has to pass a schema first. Throws zod's error for what doesn't. */
export function checked(schema: z.ZodMiniType, codec?: Lazy): Lazy {
  const reader = {
    encode: (value: unknown) => (codec ? codec().encode(value) : value),
    decode(wire: unknown): unknown {
      // The schema only looks: what a codec gets is the JSON as it came.
      schema.parse(wire);
      return codec ? codec().decode(wire) : wire;
    },
  };
  return () => reader;
}

/** Numbers without a fraction, however large. */
export const integer: z.ZodMiniType = z
  .number()
  .check(z.refine(Number.isInteger, "No integer"));

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
  const lazy = [...new Set(known.values())].map((member) => z.lazy(member));
  const all = z.union([...lazy, ...others]);
  return z.unknown().check((payload) => {
    const { value } = payload;
    const own = isObject(value) ? value[tag] : undefined;
    const schema = own == null ? all : known.get(String(own))?.();
    const found = schema?.safeParse(value);
    for (const issue of found?.error?.issues ?? []) {
      payload.issues.push({ ...issue, input: undefined });
    }
  });
}
