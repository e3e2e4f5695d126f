import { Shop as Generated } from "../sdk/sdk.js";
import { LIMIT, type Limit } from "./limits.js";

/** The client, with an answer. */
export class Shop extends Generated {
  /** What the answer is. */
  answer(): Limit {
    return { value: LIMIT };
  }
}
export * from "./limits.js";
