import { type Codec, dateTime, named } from "../runtime/codec.js";
import type { OrderHome } from "./orderHome.js";

export type Order = {
  kind: "order";
  id: string;
  /** when it was made */
  created?: Date | undefined;
  home?: OrderHome | undefined;
  tags?: string[] | undefined;
};

/** How values of the type are written and read. */
export const orderCodec: Codec<Order> = named<Order>("", {
  created: () => dateTime,
});
