export {
  chatChoiceToJSON,
  chatChoiceFromJSON,
  ChatChoice$inboundSchema,
  ChatChoice$outboundSchema,
  type ChatChoice,
} from "./chatchoice.js";
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
  chatCompletionChunkToJSON,
  chatCompletionChunkFromJSON,
  ChatCompletionChunk$inboundSchema,
  ChatCompletionChunk$outboundSchema,
  type ChatCompletionChunk,
} from "./chatcompletionchunk.js";
export {
  chatCompletionRequestToJSON,
  chatCompletionRequestFromJSON,
  ChatCompletionRequest$inboundSchema,
  ChatCompletionRequest$outboundSchema,
  type ChatCompletionRequest,
} from "./chatcompletionrequest.js";
export {
  chatCompletionStreamRequestToJSON,
  chatCompletionStreamRequestFromJSON,
  ChatCompletionStreamRequest$inboundSchema,
  ChatCompletionStreamRequest$outboundSchema,
  type ChatCompletionStreamRequest,
} from "./chatcompletionstreamrequest.js";
export {
  chatDeltaToJSON,
  chatDeltaFromJSON,
  ChatDelta$inboundSchema,
  ChatDelta$outboundSchema,
  type ChatDelta,
} from "./chatdelta.js";
export {
  chatMessageToJSON,
  chatMessageFromJSON,
  ChatMessage$inboundSchema,
  ChatMessage$outboundSchema,
  type ChatMessage,
} from "./chatmessage.js";
export {
  createImageRequestToJSON,
  createImageRequestFromJSON,
  CreateImageRequest$inboundSchema,
  CreateImageRequest$outboundSchema,
  type CreateImageRequest,
} from "./createimagerequest.js";
export {
  createImageResponseToJSON,
  createImageResponseFromJSON,
  CreateImageResponse$inboundSchema,
  CreateImageResponse$outboundSchema,
  type CreateImageResponse,
} from "./createimageresponse.js";
export {
  healthStatusToJSON,
  healthStatusFromJSON,
  HealthStatus$inboundSchema,
  HealthStatus$outboundSchema,
  type HealthStatus,
} from "./healthstatus.js";
export {
  imageDataToJSON,
  imageDataFromJSON,
  ImageData$inboundSchema,
  ImageData$outboundSchema,
  type ImageData,
} from "./imagedata.js";
export { Role } from "./role.js";
export {
  securityToJSON,
  securityFromJSON,
  Security$inboundSchema,
  Security$outboundSchema,
  type Security,
} from "./security.js";
