import type { DoneEvent } from "./doneEvent.js";
import type { TokenEvent } from "./tokenEvent.js";

export type ChatEvent = TokenEvent | DoneEvent;
