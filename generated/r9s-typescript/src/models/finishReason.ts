/** Why the answer ended */
export type FinishReason = "stop" | "length" | "content_filter" | (string & {});
