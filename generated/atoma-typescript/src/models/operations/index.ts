export {
  chatCompletionsCreateStreamResponseBodyToJSON,
  chatCompletionsCreateStreamResponseBodyFromJSON,
  ChatCompletionsCreateStreamResponseBody$inboundSchema,
  ChatCompletionsCreateStreamResponseBody$outboundSchema,
  type ChatCompletionsCreateStreamResponseBody,
} from "./chatcompletionscreatestream.js";
