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
export { chatRequestToJSON, chatRequestFromJSON, type ChatRequest } from "./chatrequest.js";
export { contentToJSON, contentFromJSON, type Content } from "./content.js";
export { contentPartToJSON, contentPartFromJSON, type ContentPart } from "./contentpart.js";
export {
  createChatCompletionResponseToJSON,
  createChatCompletionResponseFromJSON,
  type CreateChatCompletionResponse,
} from "./createchatcompletionresponse.js";
export { Detail } from "./detail.js";
export { errorBodyToJSON, errorBodyFromJSON, type ErrorBody } from "./errorbody.js";
export { errorDetailToJSON, errorDetailFromJSON, type ErrorDetail } from "./errordetail.js";
export { FinishReason } from "./finishreason.js";
export { imageToJSON, imageFromJSON, type Image } from "./image.js";
export {
  imageGenerationRequestToJSON,
  imageGenerationRequestFromJSON,
  type ImageGenerationRequest,
} from "./imagegenerationrequest.js";
export { ImageGenerationRequestResponseFormat } from "./imagegenerationrequestresponseformat.js";
export {
  imageGenerationResponseToJSON,
  imageGenerationResponseFromJSON,
  type ImageGenerationResponse,
} from "./imagegenerationresponse.js";
export { imageLinkToJSON, imageLinkFromJSON, type ImageLink } from "./imagelink.js";
export { imagePartToJSON, imagePartFromJSON, type ImagePart } from "./imagepart.js";
export { Quality } from "./quality.js";
export {
  responseFormatToJSON,
  responseFormatFromJSON,
  type ResponseFormat,
} from "./responseformat.js";
export { securityToJSON, securityFromJSON, type Security } from "./security.js";
export { Size } from "./size.js";
export { stopToJSON, stopFromJSON, type Stop } from "./stop.js";
export { Style } from "./style.js";
export {
  systemMessageToJSON,
  systemMessageFromJSON,
  type SystemMessage,
} from "./systemmessage.js";
export { textPartToJSON, textPartFromJSON, type TextPart } from "./textpart.js";
export { tokenUsageToJSON, tokenUsageFromJSON, type TokenUsage } from "./tokenusage.js";
export { Type } from "./type.js";
export { userMessageToJSON, userMessageFromJSON, type UserMessage } from "./usermessage.js";
