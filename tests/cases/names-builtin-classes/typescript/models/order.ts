import type { Exception } from "./exception.js";
import type { TimeoutError } from "./timeoutError.js";
import type { Warning } from "./warning.js";

export type Order = {
  id: string;
  warnings?: Warning[] | undefined;
  failure?: TimeoutError | undefined;
  one?: Exception | undefined;
};
