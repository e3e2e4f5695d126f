export {
  AuthenticationError,
  authenticationErrorDataToJSON,
  authenticationErrorDataFromJSON,
  type AuthenticationErrorData,
} from "./authenticationerror.js";
export {
  BadRequestError,
  badRequestErrorDataToJSON,
  badRequestErrorDataFromJSON,
  type BadRequestErrorData,
} from "./badrequesterror.js";
export {
  InternalServerError,
  internalServerErrorDataToJSON,
  internalServerErrorDataFromJSON,
  type InternalServerErrorData,
} from "./internalservererror.js";
export {
  PermissionDeniedError,
  permissionDeniedErrorDataToJSON,
  permissionDeniedErrorDataFromJSON,
  type PermissionDeniedErrorData,
} from "./permissiondeniederror.js";
export {
  RateLimitError,
  rateLimitErrorDataToJSON,
  rateLimitErrorDataFromJSON,
  type RateLimitErrorData,
} from "./ratelimiterror.js";
export {
  ServiceUnavailableError,
  serviceUnavailableErrorDataToJSON,
  serviceUnavailableErrorDataFromJSON,
  type ServiceUnavailableErrorData,
} from "./serviceunavailableerror.js";
export {
  UnprocessableEntityError,
  unprocessableEntityErrorDataToJSON,
  unprocessableEntityErrorDataFromJSON,
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
