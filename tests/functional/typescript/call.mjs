// Calls a standalone function without arguments: `node call.mjs PACKAGE CORE FUNCTION SERVER`.
//
// Prints as JSON what it gives (`value`, of a stream a list) or what is wrong (`error`, `message` and its `cause`).

import { pathToFileURL } from "node:url";

const [folder, core, name, serverURL] = process.argv.slice(2);
const load = (module) => import(`${pathToFileURL(folder)}/dist/${module}.js`);

async function outcome() {
  const client = new (await load("core"))[core]({ serverURL });
  const result = await (await load(`funcs/${name}`))[name](client);
  if (!result.ok) throw result.error;
  const { value } = result;
  if (!value?.[Symbol.asyncIterator]) return { value };
  const items = [];
  for await (const item of value) items.push(item);
  return { value: items };
}

const shown = await outcome().catch((error) => ({
  error: error.name,
  message: error.message,
  cause: error.cause?.constructor.name,
  issues: error.cause?.issues?.map((issue) => issue.path.join(".")),
}));
const digits = (_, value) => (typeof value === "bigint" ? `${value}` : value);
console.log(JSON.stringify(shown, digits));
