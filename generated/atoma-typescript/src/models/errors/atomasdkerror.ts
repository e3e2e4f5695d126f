export { SDKError as AtomaSDKError } from "../../runtime/errors.js";
