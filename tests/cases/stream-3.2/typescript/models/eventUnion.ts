import type { Codec } from "../runtime/codec.js";
import { anyOf, tagged, type Unknown } from "../runtime/unions.js";
import {
  type DoneEvent,
  doneEventCodec,
  type DoneEventData,
  doneEventDataCodec,
} from "./doneEvent.js";
import { type MessageEvent, messageEventCodec } from "./messageEvent.js";
import { type Msg, msgCodec } from "./msg.js";

export type EventUnionUnion = Msg | DoneEventData;

/** How values of the type are written and read. */
export const eventUnionUnionCodec: Codec<EventUnionUnion> = /* @__PURE__ */ anyOf<EventUnionUnion>(
  [{ has: "msgText! at" }, () => msgCodec],
  [{ has: "totalCount" }, () => doneEventDataCodec],
);

export type EventUnion = MessageEvent | DoneEvent | Unknown<"event">;

/** How values of the type are written and read. */
export const eventUnionCodec: Codec<EventUnion> = /* @__PURE__ */ tagged<EventUnion>("event", {
  message: () => messageEventCodec,
  done: () => doneEventCodec,
});
