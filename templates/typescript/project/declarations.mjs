/**
 * Puts the declarations of all modules of a folder into its index: compilers, editors and npm are faster with one file
 * than with a thousand. Arguments are the folders, in `dist`.
 */

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const IMPORT = /^import (?:type )?\{([^}]*)\} from "([^"]+)";\n/gm;
const EXPORT = /^export (?:type )?\{[^}]*\} from "\.\/([^"]+)\.js";\n/gm;
const DECLARED = /^export (?:type|declare (?:abstract )?(?:class|const|enum)) ([^\s=:<]+)/gm;
// How values are written and read is the package's own: no index has it.
const CODEC = /^\/\*\* .* \*\/\nexport declare const \w+: Codec<\w+>;\n/gm;
const REFERENCE = /(\bfrom |\bimport\()"(\.[^"]+)\.js"/g;

for (const name of process.argv.slice(2)) gather(join("dist", name));

/** Puts the declarations of a folder's modules into its index. */
function gather(folder) {
  const index = join(folder, "index.d.ts");
  const listed = readFileSync(index, "utf8");
  const names = [...listed.matchAll(EXPORT)].map(([, name]) => name);
  const modules = new Map(names.map((name) => [name, moduleOf(join(folder, `${name}.d.ts`))]));
  // Where what is called so comes from, for all of them.
  const origins = new Map();
  for (const [name, { declared }] of modules) {
    for (const one of declared) origins.set(one, `./${name}`);
  }
  const gathered = new Set();
  const imported = new Map();
  for (const [name, { imports, text }] of modules) {
    // One that calls something otherwise than others do stays by itself.
    if (/^import /m.test(text)) continue;
    if (imports.some(([one, from]) => (origins.get(one) ?? from) !== from)) continue;
    for (const [one, from] of imports) origins.set(one, from);
    for (const [one, from] of imports) imported.set(one, from);
    gathered.add(name);
  }
  const isGone = (from) => gathered.has(from.replace("./", ""));
  const lines = [...imported]
    .filter(([, from]) => !isGone(from))
    .map(([one, from]) => `import type { ${one} } from "${from}.js";\n`);
  const kept = listed.replace(EXPORT, (line, name) => (gathered.has(name) ? "" : line));
  const texts = [...gathered].map((name) => modules.get(name).text);
  writeFileSync(index, [...lines, ...texts, kept].join(""));
  for (const name of gathered) rmSync(join(folder, `${name}.d.ts`));
  lead(new Set([...gathered].map((name) => join(folder, name))));
}

/** What a module declares, and what it takes from others: names with the modules they come from. */
function moduleOf(file) {
  const whole = readFileSync(file, "utf8").replace(CODEC, "");
  const text = whole.replace(IMPORT, "");
  const imports = [...whole.matchAll(IMPORT)].flatMap(([, names, from]) =>
    names
      .split(",")
      .map((one) => [one.trim().replace(/^type /, ""), from.replace(/\.js$/, "")])
      .filter(([one]) => text.includes(one.split(" as ").pop())),
  );
  return { imports, text, declared: [...text.matchAll(DECLARED)].map(([, one]) => one) };
}

/** Leads what refers to modules whose declarations are gone to the index that has them. */
function lead(gone) {
  const names = readdirSync("dist", { recursive: true });
  for (const name of names.filter((one) => one.endsWith(".d.ts"))) {
    const file = join("dist", name);
    const text = readFileSync(file, "utf8");
    const changed = text.replace(REFERENCE, (whole, before, path) =>
      gone.has(join(dirname(file), path)) ? `${before}"${dirname(path)}/index.js"` : whole,
    );
    if (changed !== text) writeFileSync(file, changed);
  }
}
