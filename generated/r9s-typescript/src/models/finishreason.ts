/** Why the answer ended */
export const FinishReason = {
  Stop: "stop",
  Length: "length",
  ContentFilter: "content_filter",
} as const;

/** Why the answer ended */
export type FinishReason = "stop" | "length" | "content_filter" | (string & {});
