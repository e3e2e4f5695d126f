import type { Unknown } from "../runtime/unions.js";
import type { Bird } from "./bird.js";
import type { Lion } from "./lion.js";

export type Animal = Lion | Bird | Unknown<"species">;
