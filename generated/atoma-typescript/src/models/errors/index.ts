export {
  ConnectionError,
  NoResponseError,
  RequestAbortedError,
  RequestTimeoutError,
  ResponseValidationError,
  SDKError as AtomaSDKError,
  StatusError as APIError,
} from "../../runtime/errors.js";
