export { ResponseValidationError } from "../../runtime/published_errors.js";
