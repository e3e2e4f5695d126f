export {
  chatCompletionsCreateStreamResponseBodyToJSON,
  chatCompletionsCreateStreamResponseBodyFromJSON,
  type ChatCompletionsCreateStreamResponseBody,
} from "./chatcompletionscreatestream.js";
