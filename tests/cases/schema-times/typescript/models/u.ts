import type { Codec } from "../runtime/codec.js";
import { anyOf, type Unknown } from "../runtime/unions.js";
import { type X, xCodec } from "./x.js";
import { type Y, yCodec } from "./y.js";

export type U = X | Y | Unknown<"kind">;

/** How values of the type are written and read. */
export const uCodec: Codec<U> = anyOf<U>(
  [{ has: "kind xId!", is: { kind: "x" } }, () => xCodec],
  [{ has: "kind yId!", is: { kind: "y" } }, () => yCodec],
);
