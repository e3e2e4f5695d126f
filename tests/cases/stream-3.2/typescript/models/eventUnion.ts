import type { Codec } from "../runtime/codec.js";
import { tagged, type Unknown } from "../runtime/unions.js";
import { type DoneEvent, doneEventCodec } from "./doneEvent.js";
import { type MessageEvent, messageEventCodec } from "./messageEvent.js";

export type EventUnion = MessageEvent | DoneEvent | Unknown<"event">;

/** How values of the type are written and read. */
export const eventUnionCodec: Codec<EventUnion> = tagged<EventUnion>("event", "event", {
  message: () => messageEventCodec,
  done: () => doneEventCodec,
});
