import type { Codec } from "../runtime/codec.js";
import { tagged } from "../runtime/unions.js";
import { type X, xCodec } from "./x.js";
import { type Y, yCodec } from "./y.js";

export type U = X | Y;

/** How values of the type are written and read. */
export const uCodec: Codec<U> = tagged<U>("kind", "kind", {
  x: () => xCodec,
  y: () => yCodec,
});
