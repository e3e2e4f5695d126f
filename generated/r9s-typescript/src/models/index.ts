export {
  assistantMessageToJSON,
  assistantMessageFromJSON,
  type AssistantMessage,
} from "./assistantmessage.js";
export { chatChoiceToJSON, chatChoiceFromJSON, type ChatChoice } from "./chatchoice.js";
export { chatChunkToJSON, chatChunkFromJSON, type ChatChunk } from "./chatchunk.js";
export {
  chatChunkChoiceToJSON,
  chatChunkChoiceFromJSON,
  type ChatChunkChoice,
} from "./chatchunkchoice.js";
export {
  chatCompletionToJSON,
  chatCompletionFromJSON,
  type ChatCompletion,
} from "./chatcompletion.js";
export { chatDeltaToJSON, chatDeltaFromJSON, type ChatDelta } from "./chatdelta.js";
export { chatEventToJSON, chatEventFromJSON, type ChatEvent } from "./chatevent.js";
export { chatMessageToJSON, chatMessageFromJSON, type ChatMessage } from "./chatmessage.js";
export {
  stopToJSON,
  stopFromJSON,
  chatRequestToJSON,
  chatRequestFromJSON,
  type Stop,
  type ChatRequest,
} from "./chatrequest.js";
export { contentPartToJSON, contentPartFromJSON, type ContentPart } from "./contentpart.js";
export {
  createChatCompletionResponseToJSON,
  createChatCompletionResponseFromJSON,
  type CreateChatCompletionResponse,
} from "./createchatcompletionop.js";
export { errorBodyToJSON, errorBodyFromJSON, type ErrorBody } from "./errorbody.js";
export { errorDetailToJSON, errorDetailFromJSON, type ErrorDetail } from "./errordetail.js";
export { FinishReason } from "./finishreason.js";
export { imageToJSON, imageFromJSON, type Image } from "./image.js";
export {
  Quality,
  ImageGenerationRequestResponseFormat,
  Size,
  Style,
  imageGenerationRequestToJSON,
  imageGenerationRequestFromJSON,
  type ImageGenerationRequest,
} from "./imagegenerationrequest.js";
export {
  imageGenerationResponseToJSON,
  imageGenerationResponseFromJSON,
  type ImageGenerationResponse,
} from "./imagegenerationresponse.js";
export { Detail, imageLinkToJSON, imageLinkFromJSON, type ImageLink } from "./imagelink.js";
export { imagePartToJSON, imagePartFromJSON, type ImagePart } from "./imagepart.js";
export {
  Type,
  responseFormatToJSON,
  responseFormatFromJSON,
  type ResponseFormat,
} from "./responseformat.js";
export { securityToJSON, securityFromJSON, type Security } from "./security.js";
export {
  systemMessageToJSON,
  systemMessageFromJSON,
  type SystemMessage,
} from "./systemmessage.js";
export { textPartToJSON, textPartFromJSON, type TextPart } from "./textpart.js";
export { tokenUsageToJSON, tokenUsageFromJSON, type TokenUsage } from "./tokenusage.js";
export {
  contentToJSON,
  contentFromJSON,
  userMessageToJSON,
  userMessageFromJSON,
  type Content,
  type UserMessage,
} from "./usermessage.js";
