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
