export {
  chatCompletionsCreateStreamResponseBodyToJSON,
  chatCompletionsCreateStreamResponseBodyFromJSON,
  type ChatCompletionsCreateStreamResponseBody,
} from "./chatcompletionscreatestreamresponsebody.js";
