// Reads and writes values of unions: `node unions.mjs PACKAGE` with a list of [codec, JSON] in what is piped in.
//
// Prints for each what is read, moments as {"date": ...}, octets as {"bytes": ...}, and what is written of it again.

import { readdirSync, readFileSync } from "node:fs";
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

const codecs = {};
const models = `${folder}/dist/models`;
for (const name of readdirSync(models)) {
  if (name.endsWith(".js")) Object.assign(codecs, await import(pathToFileURL(`${models}/${name}`)));
}
const told = [];
for (const [name, wire] of JSON.parse(readFileSync(0, "utf8"))) {
  const codec = codecs[name];
  const value = codec.decode(wire);
  told.push([shown(value), codec.encode(value)]);
}
console.log(JSON.stringify(told));
