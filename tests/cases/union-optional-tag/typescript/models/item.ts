import type { Call } from "./call.js";
import type { Message } from "./message.js";

export type Item = Message | Call;
