export {
  ConnectionError,
  NoResponseError,
  RequestAbortedError,
  RequestTimeoutError,
  ResponseTooLargeError,
  ResponseValidationError,
  SDKError as AtomaSDKError,
  StatusError as APIError,
} from "../../runtime/errors.js";
import "../../runtime/published_errors.js";
export { HTTPClientError, InvalidRequestError, UnexpectedClientError } from "../../runtime/published_errors.js";
export { ResponseValidationError as SDKValidationError } from "../../runtime/errors.js";
