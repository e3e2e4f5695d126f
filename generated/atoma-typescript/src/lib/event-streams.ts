/** Streams of events. */

export { EventStream, type SseMessage } from "../runtime/events.js";

/** An event as it came. */
export type ServerEvent<T> = {
  data?: T | undefined;
  event?: string | undefined;
  retry?: number | undefined;
  id?: string | undefined;
};
