import type { Repayment } from "./repayment.js";

/** @deprecated Called `Repayment` now. */
export type Refund = Repayment;
