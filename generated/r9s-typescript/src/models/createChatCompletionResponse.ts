import type { EventStream } from "../runtime/events.js";
import type { ChatChunk } from "./chatChunk.js";
import type { ChatCompletion } from "./chatCompletion.js";

export type CreateChatCompletionResponse = ChatCompletion | EventStream<ChatChunk>;
