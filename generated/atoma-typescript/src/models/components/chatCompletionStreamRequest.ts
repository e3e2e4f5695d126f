import type { ChatMessage } from "./chatMessage.js";

/** A conversation to answer in pieces */
export type ChatCompletionStreamRequest = {
  /** The model that answers. */
  model: string;
  /** The conversation so far, oldest message first. */
  messages: ChatMessage[];
  /** From 0, always the likeliest word, to 2. */
  temperature?: number | null | undefined;
  /**
   * Always true here.
   *
   * @defaultValue true
   */
  stream?: boolean | undefined;
};
