import type { K1 } from "./k1.js";
import type { K2 } from "./k2.js";

/** ok */
export type AResponseBody = K1 | K2;
