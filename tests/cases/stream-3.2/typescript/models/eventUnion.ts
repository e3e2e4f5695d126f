import type { Codec } from "../runtime/codec.js";
import { tagged, type Unknown } from "../runtime/unions.js";
import { type DoneEvent, doneEventCodec, type DoneEventData } from "./doneEvent.js";
import { type MessageEvent, messageEventCodec } from "./messageEvent.js";
import type { Msg } from "./msg.js";

export type EventUnionUnion = Msg | DoneEventData;

export type EventUnion = MessageEvent | DoneEvent | Unknown<"event">;

/** How values of the type are written and read. */
export const eventUnionCodec: Codec<EventUnion> = /* @__PURE__ */ tagged<EventUnion>("event", {
  message: () => messageEventCodec,
  done: () => doneEventCodec,
});
