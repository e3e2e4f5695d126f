// Prints in JSON the names of a package's sources, its runtime left out, that are global: `node globals.mjs NODE_MODULES FOLDER`.

import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, folder] = process.argv.slice(2);
const ts = createRequire(`${modules}/`)("typescript");

const config = ts.getParsedCommandLineOfConfigFile(join(folder, "tsconfig.json"), {}, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (found) => {
    throw new Error(String(found.messageText));
  },
});
const program = ts.createProgram(config.fileNames, config.options);
const checker = program.getTypeChecker();
const isGlobal = (symbol) =>
  symbol?.declarations?.every((one) => program.isSourceFileDefaultLibrary(one.getSourceFile()));

const names = new Set();
const seen = (node) => {
  const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  if (ts.isIdentifier(node) && !isMember && isGlobal(checker.getSymbolAtLocation(node))) {
    names.add(node.text);
  }
  ts.forEachChild(node, seen);
};
for (const file of config.fileNames.filter((one) => !one.includes("/runtime/"))) {
  ts.forEachChild(program.getSourceFile(file), seen);
}
console.log(JSON.stringify([...names].sort()));
