import type { RepaymentState } from "./repaymentState.js";

/** @deprecated Called `RepaymentState` now. */
export const RefundState = {
  Open: "open",
  Done: "done",
  Refused: "refused",
  Lost: "lost",
  Returned: "returned",
  Cancelled: "cancelled",
  Expired: "expired",
} as const;

/** @deprecated Called `RepaymentState` now. */
export type RefundState = RepaymentState;
