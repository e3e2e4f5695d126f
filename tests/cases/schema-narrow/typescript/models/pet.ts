import type { Unknown } from "../runtime/unions.js";
import type { Cat } from "./cat.js";
import type { Dog } from "./dog.js";

export type Pet = Cat | Dog | Unknown<"kind">;
