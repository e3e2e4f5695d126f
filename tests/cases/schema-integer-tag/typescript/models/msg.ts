import type { Unknown, UnrecognizedNumber } from "../runtime/unions.js";
import type { V1 } from "./v1.js";
import type { V2 } from "./v2.js";

export type Msg = V1 | V2 | Unknown<"version", UnrecognizedNumber>;
