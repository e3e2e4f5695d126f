export {
  assistantMessageToJSON,
  assistantMessageFromJSON,
  AssistantMessage$inboundSchema,
  AssistantMessage$outboundSchema,
  type AssistantMessage,
} from "./assistantmessage.js";
export {
  chatChoiceToJSON,
  chatChoiceFromJSON,
  ChatChoice$inboundSchema,
  ChatChoice$outboundSchema,
  type ChatChoice,
} from "./chatchoice.js";
export {
  chatChunkToJSON,
  chatChunkFromJSON,
  ChatChunk$inboundSchema,
  ChatChunk$outboundSchema,
  type ChatChunk,
} from "./chatchunk.js";
export {
  chatChunkChoiceToJSON,
  chatChunkChoiceFromJSON,
  ChatChunkChoice$inboundSchema,
  ChatChunkChoice$outboundSchema,
  type ChatChunkChoice,
} from "./chatchunkchoice.js";
export {
  chatCompletionToJSON,
  chatCompletionFromJSON,
  ChatCompletion$inboundSchema,
  ChatCompletion$outboundSchema,
  type ChatCompletion,
} from "./chatcompletion.js";
export {
  chatDeltaToJSON,
  chatDeltaFromJSON,
  ChatDelta$inboundSchema,
  ChatDelta$outboundSchema,
  type ChatDelta,
} from "./chatdelta.js";
export {
  chatEventToJSON,
  chatEventFromJSON,
  ChatEvent$inboundSchema,
  ChatEvent$outboundSchema,
  type ChatEvent,
} from "./chatevent.js";
export {
  chatMessageToJSON,
  chatMessageFromJSON,
  ChatMessage$inboundSchema,
  ChatMessage$outboundSchema,
  type ChatMessage,
} from "./chatmessage.js";
export {
  stopToJSON,
  stopFromJSON,
  Stop$inboundSchema,
  Stop$outboundSchema,
  chatRequestToJSON,
  chatRequestFromJSON,
  ChatRequest$inboundSchema,
  ChatRequest$outboundSchema,
  type Stop,
  type ChatRequest,
} from "./chatrequest.js";
export {
  contentPartToJSON,
  contentPartFromJSON,
  ContentPart$inboundSchema,
  ContentPart$outboundSchema,
  type ContentPart,
} from "./contentpart.js";
export {
  createChatCompletionResponseToJSON,
  createChatCompletionResponseFromJSON,
  CreateChatCompletionResponse$inboundSchema,
  CreateChatCompletionResponse$outboundSchema,
  type CreateChatCompletionResponse,
} from "./createchatcompletionop.js";
export {
  errorBodyToJSON,
  errorBodyFromJSON,
  ErrorBody$inboundSchema,
  ErrorBody$outboundSchema,
  type ErrorBody,
} from "./errorbody.js";
export {
  errorDetailToJSON,
  errorDetailFromJSON,
  ErrorDetail$inboundSchema,
  ErrorDetail$outboundSchema,
  type ErrorDetail,
} from "./errordetail.js";
export { FinishReason } from "./finishreason.js";
export {
  imageToJSON,
  imageFromJSON,
  Image$inboundSchema,
  Image$outboundSchema,
  type Image,
} from "./image.js";
export {
  Quality,
  ImageGenerationRequestResponseFormat,
  Size,
  Style,
  imageGenerationRequestToJSON,
  imageGenerationRequestFromJSON,
  ImageGenerationRequest$inboundSchema,
  ImageGenerationRequest$outboundSchema,
  type ImageGenerationRequest,
} from "./imagegenerationrequest.js";
export {
  imageGenerationResponseToJSON,
  imageGenerationResponseFromJSON,
  ImageGenerationResponse$inboundSchema,
  ImageGenerationResponse$outboundSchema,
  type ImageGenerationResponse,
} from "./imagegenerationresponse.js";
export {
  Detail,
  imageLinkToJSON,
  imageLinkFromJSON,
  ImageLink$inboundSchema,
  ImageLink$outboundSchema,
  type ImageLink,
} from "./imagelink.js";
export {
  imagePartToJSON,
  imagePartFromJSON,
  ImagePart$inboundSchema,
  ImagePart$outboundSchema,
  type ImagePart,
} from "./imagepart.js";
export {
  Type,
  responseFormatToJSON,
  responseFormatFromJSON,
  ResponseFormat$inboundSchema,
  ResponseFormat$outboundSchema,
  type ResponseFormat,
} from "./responseformat.js";
export {
  securityToJSON,
  securityFromJSON,
  Security$inboundSchema,
  Security$outboundSchema,
  type Security,
} from "./security.js";
export {
  systemMessageToJSON,
  systemMessageFromJSON,
  SystemMessage$inboundSchema,
  SystemMessage$outboundSchema,
  type SystemMessage,
} from "./systemmessage.js";
export {
  textPartToJSON,
  textPartFromJSON,
  TextPart$inboundSchema,
  TextPart$outboundSchema,
  type TextPart,
} from "./textpart.js";
export {
  tokenUsageToJSON,
  tokenUsageFromJSON,
  TokenUsage$inboundSchema,
  TokenUsage$outboundSchema,
  type TokenUsage,
} from "./tokenusage.js";
export {
  contentToJSON,
  contentFromJSON,
  Content$inboundSchema,
  Content$outboundSchema,
  userMessageToJSON,
  userMessageFromJSON,
  UserMessage$inboundSchema,
  UserMessage$outboundSchema,
  type Content,
  type UserMessage,
} from "./usermessage.js";
