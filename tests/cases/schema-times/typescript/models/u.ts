import type { Codec } from "../runtime/codec.js";
import { anyOf, type Unknown } from "../runtime/unions.js";
import { type X, xCodec } from "./x.js";
import { type Y, yCodec } from "./y.js";

export type U = X | Y | Unknown<"kind">;

/** How values of the type are written and read. */
export const uCodec: Codec<U> = anyOf<U>(
  [{ names: "kind xId", constants: { kind: ["x"] }, required: ["x_id"] }, () => xCodec],
  [{ names: "kind yId", constants: { kind: ["y"] }, required: ["y_id"] }, () => yCodec],
);
