export { AtomaSDK } from "./sdk.js";
