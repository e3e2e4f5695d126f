import { type Codec, dateTime, list, named } from "../runtime/codec.js";
import { anyOf } from "../runtime/unions.js";

export type VV = Date | string;

/** How values of the type are written and read. */
export const vvCodec: Codec<VV> = /* @__PURE__ */ anyOf<VV>(
  ["date", () => dateTime],
  ["string"],
);

export type VD = string;

export type VL = Date[] | string[];

/** How values of the type are written and read. */
export const vlCodec: Codec<VL> = /* @__PURE__ */ anyOf<VL>(
  [["date"], () => list(() => dateTime)],
  [["string"]],
);

export type V = {
  v?: VV | undefined;
  d?: VD | undefined;
  l?: VL | undefined;
};

/** How values of the type are written and read. */
export const vCodec: Codec<V> = /* @__PURE__ */ named<V>("", {
  v: () => vvCodec,
  l: () => vlCodec,
});
