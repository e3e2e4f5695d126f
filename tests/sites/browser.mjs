// Looks at a built site in headless Chromium, and prints what a reader would notice as JSON.
// node browser.mjs '{"folder", "prefix", "pages": {name: address}, "search": {"key", "text", "result"}, "tabs", "shots"}'
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

const task = JSON.parse(process.argv[2]);
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

async function file(address) {
  const path = join(task.folder, address.slice(task.prefix.length));
  return (await stat(path)).isDirectory() ? join(path, "index.html") : path;
}

const server = createServer(async (request, response) => {
  const address = decodeURIComponent(new URL(request.url, "http://x").pathname);
  try {
    const path = await file(address);
    const body = await readFile(path);
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const base = `http://127.0.0.1:${server.address().port}${task.prefix}`;
const browser = await chromium.launch({ executablePath: task.chromium, args: ["--no-sandbox"] });
const seen = { errors: [], overflow: {}, titles: {} };

async function open(address, viewport, name) {
  const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
  page.on("console", (message) => message.type() === "error" && seen.errors.push(`${name}: ${message.text()}`));
  page.on("pageerror", (error) => seen.errors.push(`${name}: ${error.message}`));
  page.on("requestfailed", (request) => seen.errors.push(`${name}: ${request.url()}`));
  await page.goto(base + address, { waitUntil: "networkidle" });
  return page;
}

async function shot(page, name) {
  if (task.shots) await page.screenshot({ path: join(task.shots, `${name}.png`) });
}

const WIDE = { width: 1280, height: 900 };
for (const [name, address] of Object.entries(task.pages)) {
  const page = await open(address, WIDE, name);
  seen.titles[name] = (await page.locator("h1").first().innerText()).replace("¶", "");
  await shot(page, name);
  await page.setViewportSize({ width: 360, height: 740 });
  seen.overflow[name] = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await shot(page, `${name}-narrow`);
  await page.close();
}

// The second tab by the keyboard alone.
const page = await open(task.pages.operation, WIDE, "tabs");
await page.locator(task.tabs).first().focus();
await page.keyboard.press("ArrowRight");
await page.keyboard.press("Enter");
seen.second = await page.getByText(task.second).first().isVisible();
await page.close();

// From the first page to an operation by search, by the keyboard as far as the result.
const home = await open("", WIDE, "search");
await home.keyboard.press(task.search.key);
await home.locator(task.search.field).first().waitFor({ state: "visible" });
await home.keyboard.type(task.search.text, { delay: 20 });
const result = home.locator(task.search.result).filter({ hasText: task.search.text }).first();
await result.waitFor({ state: "visible" });
await shot(home, "search");
await result.click();
await home.waitForURL((url) => url.pathname === task.prefix + encodeURI(task.pages.operation), { waitUntil: "commit" });
seen.found = new URL(home.url()).pathname.slice(task.prefix.length);
await browser.close();
server.close();
process.stdout.write(JSON.stringify(seen));
