import type { Unknown, UnrecognizedNumber } from "../runtime/unions.js";
import type { Bool } from "./bool.js";
import type { Channel } from "./channel.js";

export type Option = Channel | Bool | Unknown<"type", UnrecognizedNumber>;
