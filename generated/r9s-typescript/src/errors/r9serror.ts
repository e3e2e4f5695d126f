export { SDKError as R9SError } from "../runtime/errors.js";
