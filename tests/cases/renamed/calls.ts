// What callers write who know the old names.
import type { Shop } from "./index.js";
import { refundsList } from "./funcs/refundsList.js";
import * as models from "./models/index.js";

export async function calls(client: Shop): Promise<void> {
  const old: models.Refund[] = await client.refunds.list({ orderId: "1" });
  const now: models.Repayment[] = await client.refunds.getRefundsOfOrder({ orderId: "1" });
  const state: models.RefundState = models.RefundState.Open;
  const refund: models.Refund = { amount: 1, state };
  await client.refunds.create({ orderId: "1", ...refund, ...old[0], ...now[0] });
  await refundsList(client, { orderId: "1" });
}
