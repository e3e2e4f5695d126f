// What callers of the package may write.

import type { Shop } from "./index.js";

export async function calls(shop: Shop, file: Blob, form: FormData): Promise<void> {
  await shop.change({ id: "a", bodyId: 1 });
  await shop.change({
    id: "a",
    headerId: "b",
    class: "c",
    request: "d",
    bodyId: 1,
    madeAt: new Date(0),
    additionalProperties: { colour: "red" },
  });
  // @ts-expect-error: the body needs its id
  await shop.change({ id: "a" });
  await shop.note({ id: "a", text: "b" }, { timeoutMs: 5 });
  await shop.tag({ id: "a", requestBody: ["b"], body: "c" });
  await shop.drop({ id: "a" });
  await shop.listed();
  await shop.upload({ size: "small", file, bodySize: 3 });
  await shop.upload({ size: "small", body: form });
  // @ts-expect-error: there is no file
  await shop.upload({ size: "small" });
}
