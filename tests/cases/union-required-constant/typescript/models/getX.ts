import type { Customer } from "./customer.js";
import type { DeletedCustomer } from "./deletedCustomer.js";

/** ok */
export type GetXResponseBody = Customer | DeletedCustomer;
