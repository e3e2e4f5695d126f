import { type Codec, named } from "../runtime/codec.js";
import type { VD } from "./vd.js";
import { type VL, vlCodec } from "./vl.js";
import { type VV, vvCodec } from "./vv.js";

export type V = {
  v?: VV | undefined;
  d?: VD | undefined;
  l?: VL | undefined;
};

/** How values of the type are written and read. */
export const vCodec: Codec<V> = named<V>("", {
  v: () => vvCodec,
  l: () => vlCodec,
});
