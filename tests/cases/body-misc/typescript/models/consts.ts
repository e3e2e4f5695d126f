import { type Codec, defaulted } from "../runtime/codec.js";

export type Consts = {
  kind: "order";
  version: 1.5;
  none: null;
  /** @defaultValue null */
  note?: string | null | undefined;
};

/** How values of the type are written and read. */
export const constsCodec: Codec<Consts> = defaulted<Consts>({ note: null });
