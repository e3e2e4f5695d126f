export { chatChoiceToJSON, chatChoiceFromJSON, type ChatChoice } from "./chatchoice.js";
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
export {
  chatCompletionChunkToJSON,
  chatCompletionChunkFromJSON,
  type ChatCompletionChunk,
} from "./chatcompletionchunk.js";
export {
  chatCompletionRequestToJSON,
  chatCompletionRequestFromJSON,
  type ChatCompletionRequest,
} from "./chatcompletionrequest.js";
export {
  chatCompletionStreamRequestToJSON,
  chatCompletionStreamRequestFromJSON,
  type ChatCompletionStreamRequest,
} from "./chatcompletionstreamrequest.js";
export { chatDeltaToJSON, chatDeltaFromJSON, type ChatDelta } from "./chatdelta.js";
export { chatMessageToJSON, chatMessageFromJSON, type ChatMessage } from "./chatmessage.js";
export {
  createImageRequestToJSON,
  createImageRequestFromJSON,
  type CreateImageRequest,
} from "./createimagerequest.js";
export {
  createImageResponseToJSON,
  createImageResponseFromJSON,
  type CreateImageResponse,
} from "./createimageresponse.js";
export { healthStatusToJSON, healthStatusFromJSON, type HealthStatus } from "./healthstatus.js";
export { imageDataToJSON, imageDataFromJSON, type ImageData } from "./imagedata.js";
export { Role } from "./role.js";
export { securityToJSON, securityFromJSON, type Security } from "./security.js";
