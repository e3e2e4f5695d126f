import type { Codec } from "../runtime/codec.js";
import { tagged } from "../runtime/unions.js";
import type { AssistantMessage } from "./assistantMessage.js";
import type { SystemMessage } from "./systemMessage.js";
import { type UserMessage, userMessageCodec } from "./userMessage.js";

/** What somebody said */
export type ChatMessage = SystemMessage | UserMessage | AssistantMessage;

/** How values of the type are written and read. */
export const chatMessageCodec: Codec<ChatMessage> = tagged<ChatMessage>("role", "role", {
  user: () => userMessageCodec,
});
