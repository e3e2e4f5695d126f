export { ResponseValidationError as SDKValidationError } from "../../runtime/errors.js";
