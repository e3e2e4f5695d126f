import { type Codec, named } from "../runtime/codec.js";
import { type DeltaData, deltaDataCodec } from "./deltaData.js";

export type Delta = {
  event: "delta";
  data: DeltaData;
};

/** How values of the type are written and read. */
export const deltaCodec: Codec<Delta> = named<Delta>("", {
  data: () => deltaDataCodec,
});
