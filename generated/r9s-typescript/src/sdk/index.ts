export { R9S } from "./sdk.js";
