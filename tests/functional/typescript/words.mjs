// Prints in JSON every name that code of a package may stumble over (`words`), and what objects inherit (`inherited`):
// `node words.mjs NODE_MODULES FILE...`.
//
// The words are the language's keywords, what is global, what objects and functions inherit, and every name in the files.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, ...files] = process.argv.slice(2);
const ts = createRequire(`${modules}/`)("typescript");

const words = new Set(
  [globalThis, Object.prototype, Function.prototype, Promise.prototype].flatMap(
    (one) => Object.getOwnPropertyNames(one),
  ),
);
const { FirstKeyword, LastKeyword } = ts.SyntaxKind;
for (let kind = FirstKeyword; kind <= LastKeyword; kind += 1) {
  words.add(ts.tokenToString(kind));
}
const seen = (node) => {
  // What follows a dot is looked up in its owner, where no other name can hide it.
  const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  if (ts.isIdentifier(node) && !isMember) words.add(node.text);
  ts.forEachChild(node, seen);
};
for (const file of files) {
  const text = readFileSync(file, "utf8");
  ts.forEachChild(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), seen);
}
console.log(
  JSON.stringify({
    words: [...words].filter((word) => /^\w+$/.test(word)).sort(),
    inherited: Object.getOwnPropertyNames(Object.prototype),
  }),
);
