// Reads and writes values of unions: `node unions.mjs PACKAGE` with a list of [module, codec, JSON] in what is piped in.
//
// Prints for each what is read, moments as {"date": ...}, octets as {"bytes": ...}, and what is written of it again.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);

function shown(value) {
  if (value instanceof Date) return { date: value.toISOString() };
  if (value instanceof Uint8Array) return { bytes: value.length };
  if (typeof value === "bigint") return { bigint: String(value) };
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item)]));
}

const told = [];
for (const [module, name, wire] of JSON.parse(readFileSync(0, "utf8"))) {
  const codec = (await import(`${pathToFileURL(folder)}/dist/models/${module}.js`))[name];
  const value = codec.decode(wire);
  told.push([shown(value), codec.encode(value)]);
}
console.log(JSON.stringify(told));
