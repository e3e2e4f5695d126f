// Prints the requests of some calls of a package: `requests.mjs PACKAGE CALLS`, with CALLS a list in JSON of
// [options of the client, function, argument].

import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, calls] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(folder, "dist", path)).href);
const { ClientCore } = await load("core.js");

const sent = [];
for (const [options, name, argument] of JSON.parse(calls)) {
  const httpClient = (url, { method, headers }) => {
    const key = headers.get("Idempotency-Key");
    sent.push([method, url, key === null ? null : key.length]);
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  const { [name]: send } = await load(`funcs/${name}.js`);
  const result = await send(new ClientCore({ ...options, httpClient }), argument);
  if (!result.ok) sent.push(["failed", result.error.message, null]);
}
process.stdout.write(JSON.stringify(sent));
