export { StatusError as APIError } from "../../runtime/errors.js";
