import type { System } from "./system.js";
import type { User } from "./user.js";

export type Message = System | User;
