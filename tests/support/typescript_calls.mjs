// Runs a program that uses a package: `node typescript_calls.mjs PACKAGE OPTIONS`, the program on standard input.
//
// Prints as JSON what it returns (`value`) or what it threw (`thrown`).

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, options] = process.argv.slice(2);
const path = (module) => join(folder, "dist", `${module}.js`);
const load = (module) => import(pathToFileURL(path(module)).href);
const exported = async (module) => (existsSync(path(module)) ? await load(module) : {});

const things = await load("index");
const [models, errors] = [await exported("models/index"), await exported("errors/index")];
const given = JSON.parse(options);
const scope = {
  things,
  models,
  errors,
  Things: things.Things,
  client: new things.Things(given),
  core: new (await load("core")).ThingsCore(given),
  load,
};

function classesOf(thrown) {
  const names = [];
  for (let one = thrown?.constructor; one?.name; one = Object.getPrototypeOf(one)) names.push(one.name);
  return names;
}

async function outcome() {
  const AsyncFunction = (async () => {}).constructor;
  const program = new AsyncFunction(...Object.keys(scope), readFileSync(0, "utf8"));
  try {
    return { value: await program(...Object.values(scope)) };
  } catch (thrown) {
    const { data, statusCode: status } = thrown;
    return { thrown: { classes: classesOf(thrown), message: String(thrown.message ?? thrown), status, data } };
  }
}

const plain = (_, value) => {
  if (typeof value === "bigint") return `${value}n`;
  return value instanceof Uint8Array ? [...value] : value;
};
console.log(JSON.stringify(await outcome(), plain));
