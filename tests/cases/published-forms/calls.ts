import { Acme } from "./index.js";
import type { HTTPMetadata, ListOrdersResponse, Order } from "./models/index.js";

export async function listed(client: Acme): Promise<Order[]> {
  const first = await client.listOrders({ page: 1 });
  const meta: HTTPMetadata = first.httpMeta;
  const orders: Order[] = [];
  for await (const order of first) orders.push(order);
  let page: ListOrdersResponse | undefined = await first.next();
  return meta.response.ok && page ? (page.orderList?.data ?? []) : orders;
}

export async function made(client: Acme): Promise<string | undefined> {
  const res = await client.makeOrder({ id: "a" });
  for await (const event of res.progress ?? []) console.log(event.id, res.headers["x-cost"]?.[0]);
  return res.twoHundredAndOneApplicationJsonObject?.name;
}
