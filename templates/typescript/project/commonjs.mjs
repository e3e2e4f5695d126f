/** Compiles the package as CommonJS, too: its sources in a folder whose modules are of that kind. Arguments are the compiler's. */

import { execSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";

const KIND = '{ "type": "commonjs" }\n';
const options = ["--verbatimModuleSyntax false", "--outDir dist/commonjs", ...process.argv.slice(2)];

writeFileSync("src/package.json", KIND);
try {
  execSync(`tsc ${options.join(" ")}`, { stdio: "inherit" });
} finally {
  rmSync("src/package.json");
}
writeFileSync("dist/commonjs/package.json", KIND);
