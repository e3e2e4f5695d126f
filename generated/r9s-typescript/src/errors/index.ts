export {
  AuthenticationError,
  authenticationErrorDataToJSON,
  authenticationErrorDataFromJSON,
  AuthenticationErrorData$inboundSchema,
  AuthenticationErrorData$outboundSchema,
  type AuthenticationErrorData,
} from "./authenticationerror.js";
export {
  BadRequestError,
  badRequestErrorDataToJSON,
  badRequestErrorDataFromJSON,
  BadRequestErrorData$inboundSchema,
  BadRequestErrorData$outboundSchema,
  type BadRequestErrorData,
} from "./badrequesterror.js";
export {
  InternalServerError,
  internalServerErrorDataToJSON,
  internalServerErrorDataFromJSON,
  InternalServerErrorData$inboundSchema,
  InternalServerErrorData$outboundSchema,
  type InternalServerErrorData,
} from "./internalservererror.js";
export {
  PermissionDeniedError,
  permissionDeniedErrorDataToJSON,
  permissionDeniedErrorDataFromJSON,
  PermissionDeniedErrorData$inboundSchema,
  PermissionDeniedErrorData$outboundSchema,
  type PermissionDeniedErrorData,
} from "./permissiondeniederror.js";
export {
  RateLimitError,
  rateLimitErrorDataToJSON,
  rateLimitErrorDataFromJSON,
  RateLimitErrorData$inboundSchema,
  RateLimitErrorData$outboundSchema,
  type RateLimitErrorData,
} from "./ratelimiterror.js";
export {
  ServiceUnavailableError,
  serviceUnavailableErrorDataToJSON,
  serviceUnavailableErrorDataFromJSON,
  ServiceUnavailableErrorData$inboundSchema,
  ServiceUnavailableErrorData$outboundSchema,
  type ServiceUnavailableErrorData,
} from "./serviceunavailableerror.js";
export {
  UnprocessableEntityError,
  unprocessableEntityErrorDataToJSON,
  unprocessableEntityErrorDataFromJSON,
  UnprocessableEntityErrorData$inboundSchema,
  UnprocessableEntityErrorData$outboundSchema,
  type UnprocessableEntityErrorData,
} from "./unprocessableentityerror.js";
export {
  NoResponseError,
  ResponseTooLargeError,
  SDKError as R9SError,
  StatusError as R9SDefaultError,
} from "../runtime/errors.js";
import "../runtime/published_errors.js";
export {
  ConnectionError,
  HTTPClientError,
  InvalidRequestError,
  RequestAbortedError,
  RequestTimeoutError,
  UnexpectedClientError,
  ResponseValidationError,
} from "../runtime/published_errors.js";
export { SDKValidationError } from "../runtime/published_validation.js";
