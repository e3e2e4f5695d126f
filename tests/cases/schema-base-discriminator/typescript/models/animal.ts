import type { Unrecognized } from "../runtime/unions.js";

export type Animal = {
  species: Unrecognized;
};
