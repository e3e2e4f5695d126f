export { StatusError as R9SDefaultError } from "../runtime/errors.js";
