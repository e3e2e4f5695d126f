import { bigInteger, type Codec, named } from "../runtime/codec.js";

export type Policy = {
  id: string;
  length?: bigint | undefined;
  every?: string | undefined;
};

/** How values of the type are written and read. */
export const policyCodec: Codec<Policy> = named<Policy>("", {
  length: () => bigInteger,
});
