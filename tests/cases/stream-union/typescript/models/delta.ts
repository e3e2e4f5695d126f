import { type Codec, named } from "../runtime/codec.js";

export type DeltaData = {
  stopReason: string;
};

/** How values of the type are written and read. */
export const deltaDataCodec: Codec<DeltaData> = /* @__PURE__ */ named<DeltaData>("stopReason");

export type Delta = {
  event: "delta";
  data: DeltaData;
};

/** How values of the type are written and read. */
export const deltaCodec: Codec<Delta> = /* @__PURE__ */ named<Delta>("", {
  data: () => deltaDataCodec,
});
