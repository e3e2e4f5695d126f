import type { Unknown } from "../runtime/unions.js";
import type { Bar } from "./bar.js";
import type { Funnel } from "./funnel.js";
import type { Line } from "./line.js";
import type { ProductFunnel } from "./productFunnel.js";

export type Widget = Bar | Line | Funnel | ProductFunnel | Unknown<"type">;
