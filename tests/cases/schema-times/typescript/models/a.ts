import { type Codec, dateTime, named } from "../runtime/codec.js";

export type A = {
  at?: Date | undefined;
};

/** How values of the type are written and read. */
export const aCodec: Codec<A> = named<A>("", {
  at: () => dateTime,
});
