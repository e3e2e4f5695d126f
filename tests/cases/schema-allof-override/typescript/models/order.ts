import { type Codec, dateTime, named } from "../runtime/codec.js";

export type OrderHome = {
  city: string;
  zip?: string | undefined;
};

export type Order = {
  kind: "order";
  id: string;
  /** when it was made */
  created?: Date | undefined;
  home?: OrderHome | undefined;
  tags?: string[] | undefined;
};

/** How values of the type are written and read. */
export const orderCodec: Codec<Order> = /* @__PURE__ */ named<Order>("", {
  created: () => dateTime,
});
