import type { Codec } from "../runtime/codec.js";
import { tagged, type Unknown } from "../runtime/unions.js";
import type { Beat } from "./beat.js";
import { type Delta, deltaCodec, type DeltaData } from "./delta.js";

export type StreamUnion = DeltaData | string;

export type Stream = Delta | Beat | Unknown<"event">;

/** How values of the type are written and read. */
export const streamCodec: Codec<Stream> = /* @__PURE__ */ tagged<Stream>("event", {
  delta: () => deltaCodec,
});
