import { bigInteger, bytes, type Codec, dateTime, named } from "../runtime/codec.js";

export type F = {
  dt?: Date | undefined;
  d?: string | undefined;
  t?: string | undefined;
  dur?: string | undefined;
  u?: string | undefined;
  uri?: string | undefined;
  email?: string | undefined;
  b?: Uint8Array | undefined;
  i32?: bigint | undefined;
  i64?: bigint | undefined;
  dec?: string | undefined;
  num?: number | undefined;
  int?: number | undefined;
  dbl?: string | undefined;
  fl?: string | undefined;
  numdec?: number | undefined;
  bool?: boolean | undefined;
  i64n?: number | undefined;
  ms?: number | undefined;
  unix?: number | undefined;
  ip?: string | undefined;
  bin?: string | undefined;
  re?: string | undefined;
  numstr?: number | undefined;
};

/** How values of the type are written and read. */
export const fCodec: Codec<F> = named<F>("", {
  dt: () => dateTime,
  b: () => bytes,
  i32: () => bigInteger,
  i64: () => bigInteger,
});
