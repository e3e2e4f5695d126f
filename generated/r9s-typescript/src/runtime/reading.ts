/** A response's body: read whole, or left unread. */

import { ConnectionError, ResponseTooLargeError, SDKError, textOf } from "./errors.js";

/** A body as text. Throws a ConnectionError for one that breaks off, and an error of its own for one that is too long. */
export async function wholeBody(
  response: Response,
  most?: number,
): Promise<string> {
  try {
    if (most === undefined) return await response.text();
    let left = most;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        left -= piece.length;
        if (left < 0) {
          throw new ResponseTooLargeError("The body is too long", { response });
        }
        controller.enqueue(piece);
      },
    });
    return await new Response(response.body?.pipeThrough(counted)).text();
  } catch (cause) {
    throw cause instanceof SDKError
      ? cause
      : new ConnectionError(`The connection broke: ${textOf(cause)}`, {
          response,
          cause,
        });
  }
}

/** Give back the connection of a response that nobody reads any further. */
export function drop(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}
