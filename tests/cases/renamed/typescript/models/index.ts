export type { CreateRefundRequest } from "./createRefund.js";
export type { GetRefundsOfOrderRequest } from "./getRefundsOfOrder.js";
export type { ListRefundsRequest } from "./listRefunds.js";
export type { Refund } from "./refund.js";
export { RefundState } from "./refundState.js";
export type { Repayment } from "./repayment.js";
export { RepaymentState } from "./repaymentState.js";
