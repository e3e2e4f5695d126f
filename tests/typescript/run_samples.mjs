// Runs samples, with every HTTP request sent to another origin: `node run_samples.mjs ORIGIN [BASE]`.
//
// Reads a path a line from standard input and answers each with a line of JSON: `error` (or null), `output`, the number
// of `requests`, and what a mock says is wrong with those. `BASE` is a path that the origin leaves out.

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [origin, base = ""] = process.argv.slice(2);
const send = globalThis.fetch;
const say = process.stdout.write.bind(process.stdout);
let requests = 0;
let violations = [];
let output = "";

globalThis.fetch = async (url, init) => {
  const { hash, pathname, search } = new URL(url);
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  requests += 1;
  const response = await send(`${origin}${path || "/"}${search}${hash}`, init);
  note(response.headers.get("sl-violations") ?? "[]");
  return response;
};

function note(header) {
  let found = [];
  try {
    found = JSON.parse(header);
  } catch {
    // It is cut off where there is too much to list.
  }
  for (const { location, message } of found) {
    if (location[0] === "request") violations.push(`${location.join(".")}: ${message}`);
  }
}

for (const name of ["log", "error", "debug", "info", "warn"]) {
  console[name] = (...parts) => {
    output += `${parts.map((part) => String(part instanceof Error ? part.stack : typeof part === "object" ? inspect(part) : part)).join(" ")}\n`;
  };
}

function inspect(value) {
  return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? String(inner) : inner));
}

for await (const path of createInterface({ input: process.stdin })) {
  [requests, violations, output] = [0, [], ""];
  let error = null;
  try {
    await import(pathToFileURL(path).href);
  } catch (cause) {
    error = cause instanceof Error ? `${cause.stack}` : String(cause);
  }
  say(`${JSON.stringify({ error, output, requests, violations })}\n`);
}
process.exit(0);
