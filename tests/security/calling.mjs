// Imports a generated package and calls every function and every method it has: `calling.mjs PACKAGE URL`.
//
// Errors of the calls are expected (texts are no requests); what must not happen is left for the one who started
// this to see: payloads are in words that modules don't have, so they are lent to them, and leave a file behind.
// Prints how many modules were imported, how many calls were made, and how many of them had an answer.

import { writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, url] = process.argv.slice(2);
globalThis.require = createRequire(import.meta.url);
globalThis.open = (name) => ({ close: () => writeFileSync(name, "") });

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

// A request that has a text under every name.
const anything = new Proxy(
  {},
  {
    get: () => "text",
    getOwnPropertyDescriptor: () => ({
      value: "text",
      configurable: true,
      enumerable: true,
      writable: true,
    }),
  },
);

let called = 0;
let answered = 0;
async function attempt(call) {
  called += 1;
  try {
    const result = await call();
    answered += 1;
    // Whatever can be asked for behind the answer.
    await result?.value?.next?.();
  } catch (error) {
    // A text is no request.
    if (error.statusCode) answered += 1;
  }
}

const core = Object.values(await load(join(dist, "core.js"))).find(isClass);
for (const name of files.filter((one) => /^funcs[\\/]/.test(one))) {
  for (const send of Object.values(await load(join(dist, name)))) {
    const client = new core(optionsOf());
    for (const request of [undefined, {}, "text", anything]) {
      await attempt(async () => {
        const result = await send(client, request, request === anything ? request : undefined);
        if (!result.ok) throw result.error;
        return result;
      });
    }
  }
}

async function callMethods(group, depth) {
  const members = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(group));
  for (const [name, { get, value }] of Object.entries(members)) {
    if (get && depth < 5) await callMethods(get.call(group), depth + 1);
    else if (name !== "constructor" && value) {
      for (const request of ["text", anything]) {
        await attempt(() => value.call(group, request));
      }
    }
  }
}
const sdk = Object.values(await load(join(dist, "sdk", "sdk.js"))).find(isClass);
await callMethods(new sdk(optionsOf()), 0);

if (files.includes("webhooks.js")) {
  for (const webhook of Object.values(await load(join(dist, "webhooks.js")))) {
    await attempt(() => webhook.parse("{}"));
  }
}

process.stdout.write(`${files.length} ${called} ${answered}`);
