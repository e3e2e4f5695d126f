import type { Codec } from "../runtime/codec.js";
import { anyOf } from "../runtime/unions.js";
import { type X, xCodec } from "./x.js";
import { type Y, yCodec } from "./y.js";

export type U = X | Y;

/** How values of the type are written and read. */
export const uCodec: Codec<U> = anyOf<U>(
  [{ members: { kind: "kind", x_id: "xId" }, required: ["x_id"], constants: { kind: ["x"] } }, () => xCodec],
  [{ members: { kind: "kind", y_id: "yId" }, required: ["y_id"], constants: { kind: ["y"] } }, () => yCodec],
);
