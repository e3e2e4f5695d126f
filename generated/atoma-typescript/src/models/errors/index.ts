export {
  NoResponseError,
  ResponseTooLargeError,
  SDKError as AtomaSDKError,
  StatusError as APIError,
} from "../../runtime/errors.js";
import "../../runtime/published_errors.js";
export {
  ConnectionError,
  HTTPClientError,
  InvalidRequestError,
  RequestAbortedError,
  RequestTimeoutError,
  UnexpectedClientError,
  ResponseValidationError,
} from "../../runtime/published_errors.js";
export { SDKValidationError } from "../../runtime/published_validation.js";
