export type RefundReason = "x" | "y" | (string & {});
