import type { Bird } from "./bird.js";
import type { Lion } from "./lion.js";

export type Animal = Lion | Bird;
