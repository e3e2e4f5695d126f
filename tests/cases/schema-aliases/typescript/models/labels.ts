import type { Name } from "./name.js";

export type Labels = { [key: string]: Name };
