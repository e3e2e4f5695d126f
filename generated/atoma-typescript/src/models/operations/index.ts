export type { ChatCompletionsCreateStreamResponseBody } from "./chatCompletionsCreateStreamResponseBody.js";
