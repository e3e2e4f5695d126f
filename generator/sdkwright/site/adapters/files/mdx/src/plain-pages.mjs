// The pages as plain Markdown, which programs read; written once, for you to change.
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** Every page below a folder by its path, `images/create`; its links lead to the other pages' Markdown. */
export function plainPages(folder) {
  const files = readdirSync(folder, { recursive: true }).map((one) => one.replaceAll("\\", "/"));
  const paths = files.filter((one) => one.endsWith(".mdx")).map((one) => one.slice(0, -".mdx".length));
  const known = new Set(paths);
  return Object.fromEntries(
    paths.map((path) => [path, plain(readFileSync(posix.join(folder, `${path}.mdx`), "utf8"), path, known)]),
  );
}

function plain(text, path, known) {
  const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text);
  const title = JSON.parse(/^title: (.*)$/m.exec(front)[1]);
  const lines = [`# ${title}`];
  let fence = "";
  for (const line of body.split("\n")) {
    const mark = /^ *(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence || mark) {
      if (!fence) fence = mark;
      else if (mark === fence && line.trim() === fence) fence = "";
      lines.push(line);
      continue;
    }
    const label = /^<(?:Tab|TabItem|Aside)\b[^>]*? (?:label|value|title)="([^"]*)"/.exec(line)?.[1];
    if (label !== undefined) lines.push(`**${label}**`);
    else if (!/^(?:import .*;|<\/?(?:Tabs|TabItem|Aside)\b.*>)$/.test(line)) lines.push(linked(line, path, known));
  }
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n").trim()}\n`;
}

// Links lead to files (`../types/image.mdx`) or to addresses, which are folders (`../../types/image/`).
function linked(line, path, known) {
  return line.replace(/\]\((?![a-z]+:|[#/<])([^()#\s]*)(#[^()\s]*)?\)/g, (whole, target, anchor = "") => {
    const here = posix.dirname(path);
    const isFile = target.endsWith(".mdx");
    const start = isFile || posix.basename(path) === "index" ? here : path;
    const there = posix.join(start, isFile ? target.slice(0, -".mdx".length) : target).replace(/\/$/, "");
    const found = [there, posix.join(there, "index")].find((one) => known.has(one));
    return found === undefined ? whole : `](${posix.relative(here, found)}.md${anchor})`;
  });
}
