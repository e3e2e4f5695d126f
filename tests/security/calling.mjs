// Imports a generated package and calls every function and every method it has: `calling.mjs PACKAGE URL`.
//
// Errors of the calls are expected (texts are no requests); what must not happen is left for the one who started
// this to see. Prints how many modules were imported and how many calls were made.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, url] = process.argv.slice(2);
const dist = join(folder, "dist");
const load = (path) => import(pathToFileURL(path).href);

const files = (await readdir(dist, { recursive: true })).filter((name) =>
  name.endsWith(".js"),
);
for (const name of files) await load(join(dist, name));

const isClass = (value) =>
  typeof value === "function" && /^class\b/.test(String(value));
const optionsOf = () =>
  // Every option there may be has a value, but for those that lead elsewhere.
  new Proxy(
    { serverURL: url },
    {
      get(target, name) {
        if (name in target) return target[name];
        const isOwn = ["retryConfig", "timeoutMs", "httpClient", "debugLogger"];
        return isOwn.includes(name) ? undefined : "text";
      },
    },
  );

let called = 0;
async function attempt(call) {
  called += 1;
  try {
    await call();
  } catch {
    // A text is no request.
  }
}

const core = Object.values(await load(join(dist, "core.js"))).find(isClass);
for (const name of files.filter((one) => /^funcs[\\/]/.test(one))) {
  for (const send of Object.values(await load(join(dist, name)))) {
    const client = new core(optionsOf());
    for (const request of [undefined, {}, "text"]) {
      await attempt(() => send(client, request));
    }
  }
}

async function callMethods(group, depth) {
  const members = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(group));
  for (const [name, { get, value }] of Object.entries(members)) {
    if (get && depth < 5) await callMethods(get.call(group), depth + 1);
    else if (name !== "constructor" && value) {
      await attempt(() => value.call(group, "text"));
    }
  }
}
const sdk = Object.values(await load(join(dist, "sdk", "sdk.js"))).find(isClass);
await callMethods(new sdk(optionsOf()), 0);

process.stdout.write(`${files.length} ${called}`);
