// Loads every module below the folders that standard input names, a folder a line, and answers each with a line of JSON:
// what went wrong.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

for await (const folder of createInterface({ input: process.stdin })) {
  const problems = [];
  let modules = 0;
  for (const entry of await readdir(folder, { recursive: true })) {
    if (!entry.endsWith(".js")) continue;
    modules += 1;
    try {
      await import(pathToFileURL(join(folder, entry)).href);
    } catch (error) {
      problems.push(`${entry}: ${error}`);
    }
  }
  if (modules < 2) problems.push("has no modules");
  process.stdout.write(`${JSON.stringify(problems)}\n`);
}
