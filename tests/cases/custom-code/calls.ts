import { LIMIT, type Limit, Shop } from "./index.js";

const limit: Limit = new Shop().answer();
export const same: boolean = limit.value === LIMIT;
