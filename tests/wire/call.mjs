// Every case through the TypeScript package: `call.mjs PACKAGE CASES URL` prints what each operation gives.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, cases, url] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(folder, "dist", path)).href);
const { WireCore } = await load("core.js");
const client = new WireCore({ serverURL: url });

const isObject = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const camel = (key) => key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
const snake = (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const READ = {
  $time: (text) => new Date(text),
  $day: (text) => text,
  $octets: (text) => new Uint8Array(Buffer.from(text, "base64")),
  $integer: (text) => BigInt(text),
  $file: ({ name, text, type }) => ({
    fileName: name,
    content: new Blob([text]),
    ...(type === undefined ? {} : { contentType: type }),
  }),
};

function value(noted) {
  if (Array.isArray(noted)) return noted.map(value);
  if (!isObject(noted)) return noted;
  for (const [key, item] of Object.entries(noted)) {
    if (key in READ) return READ[key](item);
  }
  return Object.fromEntries(
    Object.entries(noted).map(([key, item]) => [camel(key), value(item)]),
  );
}

function noted(given) {
  if (Array.isArray(given)) return given.map(noted);
  if (given instanceof Date) return { $time: given.toISOString() };
  if (given instanceof Uint8Array) {
    return { $octets: Buffer.from(given).toString("base64") };
  }
  if (typeof given === "bigint") return { $integer: String(given) };
  if (!isObject(given)) return given ?? null;
  return Object.fromEntries(
    Object.entries(given).map(([key, item]) => [snake(key), noted(item)]),
  );
}

const outcomes = {};
for (const { id, argument, given } of JSON.parse(await readFile(cases, "utf8"))) {
  const { [id]: send } = await load(`funcs/${id}.js`);
  const passed = [];
  if (given !== undefined) {
    passed.push(argument === null ? value(given) : { [argument]: value(given) });
  }
  const result = await send(client, ...passed);
  outcomes[id] = result.ok ? noted(result.value) : { $error: String(result.error) };
}
process.stdout.write(JSON.stringify(outcomes));
