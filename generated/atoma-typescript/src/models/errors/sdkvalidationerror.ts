export { SDKValidationError } from "../../runtime/published_validation.js";
