/** Leaves out what the compiler makes of modules that have types alone: nothing imports it, their declarations are all there is. */

import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const EMPTY = /^export \{\};\s*(\/\/# sourceMappingURL=.*\s*)?$/;

for (const name of readdirSync("dist", { recursive: true })) {
  // People import an index whatever it has, and what is in custom/ is theirs.
  if (!name.endsWith(".js") || /\bindex\.js$|^custom\b/.test(name)) continue;
  const file = join("dist", name);
  if (!EMPTY.test(readFileSync(file, "utf8"))) continue;
  rmSync(file);
  rmSync(`${file}.map`, { force: true });
}
