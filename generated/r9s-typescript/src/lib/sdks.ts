/** The base of clients, and options of a single call. */

export { ClientCore as ClientSDK } from "../runtime/client.js";
export type { RequestOptions } from "../runtime/request.js";
