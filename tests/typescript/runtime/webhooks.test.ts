import assert from "node:assert/strict";
import { createHmac, timingSafeEqual } from "node:crypto";
import { test } from "node:test";

import { dateTime, record } from "#runtime/codec.js";
import { type Verify, Webhook } from "#runtime/webhooks.js";

interface Paid {
  readonly paidAt: Date;
}
const paid = new Webhook<Paid>(() => record({ paidAt: ["paid_at", () => dateTime] }));
const BODY = '{ "paid_at": "2024-01-01T00:00:00Z" }';

const signature = (body: string): string =>
  createHmac("sha256", "secret").update(body).digest("hex");
const verify: Verify = (body, headers) => {
  const given = Buffer.from(headers.get("X-Signature") ?? "".padEnd(64));
  if (!timingSafeEqual(given, Buffer.from(signature(body)))) throw new Error("forged");
};

test("a webhook's body is read as its type says", async () => {
  const value = await paid.parse(BODY);
  assert.deepEqual(value.paidAt, new Date("2024-01-01T00:00:00Z"));
});

test("a verified request gives its value", async () => {
  const headers = { "x-signature": signature(BODY) };
  assert.ok((await paid.parse(BODY, headers, verify)).paidAt);
});

test("a forged request gives none", async () => {
  const headers = { "x-signature": signature(`${BODY} `) };
  await assert.rejects(paid.parse(BODY, headers, verify), /forged/);
});

test("a request is verified before anything is read of it", async () => {
  const headers = { "x-signature": signature("other") };
  await assert.rejects(paid.parse("{", headers, verify), /forged/);
});

test("verifying may take its time", async () => {
  const late: Verify = async () => {
    await Promise.resolve();
    throw new Error("late");
  };
  await assert.rejects(paid.parse(BODY, {}, late), /late/);
});
