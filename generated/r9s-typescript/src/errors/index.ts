export { AuthenticationError, type AuthenticationErrorData } from "./authenticationError.js";
export { BadRequestError, type BadRequestErrorData } from "./badRequestError.js";
export { InternalServerError, type InternalServerErrorData } from "./internalServerError.js";
export { PermissionDeniedError, type PermissionDeniedErrorData } from "./permissionDeniedError.js";
export { RateLimitError, type RateLimitErrorData } from "./rateLimitError.js";
export { ServiceUnavailableError, type ServiceUnavailableErrorData } from "./serviceUnavailableError.js";
export { UnprocessableEntityError, type UnprocessableEntityErrorData } from "./unprocessableEntityError.js";
export {
  ConnectionError,
  NoResponseError,
  RequestAbortedError,
  RequestTimeoutError,
  ResponseTooLargeError,
  ResponseValidationError,
  SDKError as R9SError,
  StatusError as R9SDefaultError,
} from "../runtime/errors.js";
