import type { Item } from "./models/index.js";
import { Shop } from "./index.js";

/** A tag that the document doesn't ask for needs no saying; the others do. */
export async function sent(client: Shop): Promise<void> {
  await client.send({ item: { text: "hi" } });
  await client.send({ item: { type: "message", text: "hi" } });
  // @ts-expect-error: which one?
  await client.send({ item: { name: "now" } });
}

export function named(item: Item): string {
  return item.type === "call" ? item.name : item.text;
}
