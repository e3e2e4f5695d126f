/**
 * An API on the loopback interface. It is told which operation is called next, checks the request, and answers as the
 * API's description says.
 */

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What an operation's requests are, and what it is answered by: `json`, `text`, or no body. */
interface Route {
  method: string;
  path: string;
  takes: string[];
  status: number;
  type?: string;
  json?: unknown;
  text?: string;
}

const ROUTES = JSON.parse(
  readFileSync(new URL("../routes.json", import.meta.url), "utf8"),
) as Record<string, Route>;

/** The server: `url` is its base URL, `asked` counts requests. */
export class MockApi {
  asked = 0;
  readonly url: string;
  readonly #server: Server;
  #route: Route | undefined;

  private constructor(server: Server) {
    const { port } = server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}`;
    this.#server = server;
    server.on("request", (request, response) => void this.#answer(request, response));
  }

  /** A server that listens. */
  static async start(): Promise<MockApi> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return new MockApi(server);
  }

  /** Closes the server and its connections. */
  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Says which operation is called next. */
  expect(operation: string): void {
    this.#route = ROUTES[operation];
    this.asked = 0;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked += 1;
    for await (const piece of request) void piece;
    const route = this.#route;
    const problem = route === undefined ? "nobody said what is called" : problemOf(request, route);
    if (route === undefined || problem !== undefined) {
      response.writeHead(400, { "content-type": "text/plain; charset=utf-8" });
      response.end(problem);
      return;
    }
    response.writeHead(route.status, route.type === undefined ? {} : { "content-type": route.type });
    response.end("json" in route ? JSON.stringify(route.json) : (route.text ?? ""));
  }
}

/** What is wrong with a request. */
function problemOf(request: IncomingMessage, route: Route): string | undefined {
  if (request.method !== route.method) {
    return `the method is ${request.method}, not ${route.method}`;
  }
  const path = (route.path.split(/[?#]/)[0] ?? "").replace(/\/$/, "");
  const asked = decoded((request.url ?? "").split("?")[0] ?? "");
  if (!pattern(decoded(path)).test(asked.replace(/\/$/, ""))) {
    return `the path is ${asked}, not ${path}`;
  }
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "" && !route.takes.some((one) => takes(one, type))) {
    return `the body is ${type}, not one of ${route.takes.join(", ")}`;
  }
  return undefined;
}

/** A path without escapes, as far as they are of UTF-8. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What stands in braces in a path is any text there. */
function pattern(path: string): RegExp {
  const literals = path.split(/\{.*?\}/);
  const escaped = literals.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`);
}

/** Whether a body of a media type is what a route takes, which may be a range. Bytes may be anything of a range. */
function takes(declared: string, type: string): boolean {
  const plain = declared.split(";")[0]?.trim().toLowerCase() ?? "";
  if (plain.endsWith("/*") && type === "application/octet-stream") return true;
  return plain === type || plain === "*/*" || plain === `${type.split("/")[0]}/*`;
}
