export { ConnectionError, RequestAbortedError, RequestTimeoutError } from "../runtime/errors.js";
export { HTTPClientError, InvalidRequestError, UnexpectedClientError } from "../runtime/published_errors.js";
