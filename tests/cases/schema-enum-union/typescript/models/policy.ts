import type { Policy1 } from "./policy1.js";
import type { Policy2 } from "./policy2.js";

export type Policy = Policy1 | Policy2;
