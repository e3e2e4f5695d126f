/** A server on loopback that does what a test says, and remembers what it was asked. */

import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

/** A request as it came. */
export interface Received {
  readonly method: string;
  /** The path and the query, not decoded. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The body as text. */
  readonly text: string;
}

export type Answer = (
  request: Received,
  response: ServerResponse,
) => void | Promise<void>;

export interface Served {
  readonly url: string;
  readonly received: Received[];
}

/** Serve until the test ends. `begin` sees requests whose bodies are still on their way. */
export async function serve(
  test: TestContext,
  answer: Answer,
  begin?: (request: IncomingMessage) => void,
): Promise<Served> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    begin?.(request);
    const answered = async (body: Buffer): Promise<void> => {
      const one: Received = {
        method: request.method ?? "",
        target: request.url ?? "",
        headers: request.headers,
        body,
        text: body.toString("utf8"),
      };
      received.push(one);
      await answer(one, response);
    };
    // A request that breaks off has no answer.
    void read(request).then(answered, () => undefined);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  test.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received };
}

/** A URL nobody listens at: a port that nobody is given who takes any. */
export const NOBODY = "http://127.0.0.1:2";

async function read(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** An answer in JSON. */
export function answer(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return answerText(JSON.stringify(value), status, {
    "content-type": "application/json",
    ...headers,
  });
}

/** An answer of any text. */
export function answerText(
  text: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return (_, response) => {
    response.writeHead(status, headers);
    response.end(text);
  };
}

/** No answer: the connection is cut. */
export const cut: Answer = (_, response) => {
  response.destroy();
};

/** One answer after another; the last is given ever after. */
export function inTurn(...answers: readonly [Answer, ...Answer[]]): Answer {
  let next = 0;
  return (request, response) => {
    const chosen = answers[Math.min(next, answers.length - 1)];
    next += 1;
    return chosen?.(request, response);
  };
}
