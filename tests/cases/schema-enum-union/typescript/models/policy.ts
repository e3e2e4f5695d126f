import type { PolicyAllow } from "./policyAllow.js";
import type { PolicyFail } from "./policyFail.js";

export type Policy = PolicyAllow | PolicyFail;
