/** Calls servers for a test that stands elsewhere: a URL a line in, how the call ended a line out. */

import { createInterface } from "node:readline";

import { binary, json, text } from "#runtime/contents.js";
import { SDKError } from "#runtime/errors.js";
import { events, jsonLines } from "#runtime/events.js";
import { clientOf, operationOf, send } from "#support/calling.js";

/** What is read of a value that comes in pieces. */
const MOST = 1_000;

const OPERATION = operationOf({
  responses: { "2XX": [json(), text(), events(), jsonLines(), binary()] },
});

async function ended(url: string, timeoutMs: number): Promise<string> {
  try {
    // What streams has no end of its own: the caller has enough after a while.
    const signal = AbortSignal.timeout(2 * timeoutMs);
    const client = clientOf(url, { timeoutMs });
    const result = await send(client, OPERATION, {}, { signal });
    if (!result.ok) throw result.error;
    return await read(result.value);
  } catch (error) {
    if (error instanceof SDKError) return "own error";
    return `another error: ${String(error)}`;
  }
}

async function read(value: unknown): Promise<string> {
  if (typeof value !== "object" || value === null || !(Symbol.asyncIterator in value)) {
    return `value ${JSON.stringify(value)}`.slice(0, 100);
  }
  let left = MOST;
  try {
    for await (const _ of value as AsyncIterable<unknown>) if ((left -= 1) === 0) break;
  } catch (error) {
    // Octets are the platform's stream, and its errors are the platform's.
    if (value instanceof ReadableStream) return "broken octets";
    throw error;
  }
  return "pieces";
}

process.on("unhandledRejection", (error) => {
  process.stdout.write(`a rejection that nobody handles: ${String(error)}\n`);
});
for await (const line of createInterface({ input: process.stdin })) {
  const [url, timeoutMs] = line.split(" ");
  process.stdout.write(`${await ended(url ?? "", Number(timeoutMs))}\n`);
}
