import type { ChatMessage } from "./chatMessage.js";

/** A conversation and how to answer it */
export type ChatCompletionRequest = {
  /** The model that answers. */
  model: string;
  /** The conversation so far, oldest message first. */
  messages: ChatMessage[];
  /** From 0, always the likeliest word, to 2. */
  temperature?: number | null | undefined;
};
