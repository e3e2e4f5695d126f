// What callers of the package may write.

import { Shop } from "./index.js";
import type * as models from "./models/index.js";
import type { EventStream } from "./runtime/events.js";
import { ShopCore } from "./core.js";
import { told } from "./funcs/told.js";

export async function calls(shop: Shop, stream: boolean, format: "json" | "csv" | "other"): Promise<void> {
  (await shop.told({ stream: false })) satisfies models.ToldResponseBody;
  for await (const event of await shop.told({ stream: true })) event.delta satisfies string;
  const either = await shop.told({ stream });
  // @ts-expect-error: it may be a stream
  either.answer;
  const usual: EventStream<models.Usual200ResponseBodyData> | undefined = await shop.usual();
  const off: models.UsualResponseBody | undefined = await shop.usual({ stream: false });
  (await shop.members({ body: { text: "a" } })).answer satisfies string;
  for await (const event of await shop.members({ body: { text: "a", stream: true } })) event.delta satisfies string;
  (await shop.report()).answer satisfies string;
  (await shop.report({ format: "csv" })) satisfies string;
  const other: string | models.ReportResponseBody = await shop.report({ format });
  const result = await told(new ShopCore(), { stream: true });
  if (result.ok) for await (const event of result.value) event.delta satisfies string;
  void [usual, off, other];
}
