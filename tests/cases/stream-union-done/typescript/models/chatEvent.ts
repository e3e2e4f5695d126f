import type { DoneEvent } from "./doneEvent.js";
import type { TokenEvent, TokenEventData } from "./tokenEvent.js";

export type ChatEventUnion = TokenEventData | "[DONE]";

export type ChatEvent = TokenEvent | DoneEvent;
