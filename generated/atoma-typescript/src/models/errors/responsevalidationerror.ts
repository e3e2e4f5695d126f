export { ResponseValidationError } from "../../runtime/errors.js";
