/** A response's body: read whole, or left unread. */

import {
  ConnectionError,
  RequestAbortedError,
  RequestTimeoutError,
  ResponseTooLargeError,
  SDKError,
  textOf,
} from "./errors.js";

/** A body's octets. Throws a ConnectionError for one that breaks off, and an error of its own for one that is too long. */
export async function wholeBody(
  response: Response,
  most?: number,
): Promise<ArrayBuffer> {
  try {
    let source = response;
    if (most !== undefined) {
      let left = most;
      const counted = new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, controller) {
          if ((left -= piece.length) < 0) {
            throw new ResponseTooLargeError("The body is too long", { response });
          }
          controller.enqueue(piece);
        },
      });
      source = new Response(response.body?.pipeThrough(counted));
    }
    return await source.arrayBuffer();
  } catch (cause) {
    throw cause instanceof SDKError
      ? cause
      : new ConnectionError(`The connection broke: ${textOf(cause)}`, {
          response,
          cause,
        });
  }
}

/** Reads a body piece by piece, each in so many milliseconds. Whatever breaks it off is an error of the package; the signal is left alone behind its end. */
export class BodyReader {
  /** The response whose body it is. */
  readonly response: Response;
  readonly #callers: AbortSignal | null | undefined;
  readonly #timeout: number | undefined;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #failure: SDKError | undefined;
  readonly #leave = (): void => {
    const { response } = this;
    const cause: unknown = this.#callers?.reason;
    this.#failure = new RequestAbortedError("The call was aborted", { response, cause });
    void this.close();
  };

  constructor(response: Response, callers?: AbortSignal | null, timeout?: number) {
    this.response = response;
    this.#callers = callers;
    this.#timeout = timeout;
    callers?.addEventListener("abort", this.#leave);
    if (callers?.aborted) this.#leave();
  }

  /** The next piece; undefined behind the last. */
  async read(): Promise<Uint8Array | undefined> {
    const { response } = this;
    let piece: Uint8Array | undefined;
    const late = (): void => {
      this.#failure ??= new RequestTimeoutError("Timed out", { response });
      void this.close();
    };
    const timer =
      this.#timeout === undefined
        ? undefined
        : // Timers take little more (23 days), and fire at once.
          setTimeout(late, Math.min(this.#timeout, 2e9));
    try {
      // Until somebody asks, the response's body is theirs who have the response.
      this.#reader ??= response.body?.getReader();
      piece = (await this.#reader?.read())?.value;
    } catch (cause) {
      const text = `The connection broke: ${textOf(cause)}`;
      this.#failure ??= new ConnectionError(text, { response, cause });
    } finally {
      clearTimeout(timer);
    }
    if (!piece) await this.close();
    if (this.#failure) throw this.#failure;
    return piece;
  }

  /** Read no further, and give back the connection. */
  async close(): Promise<void> {
    this.#callers?.removeEventListener("abort", this.#leave);
    await (this.#reader ?? this.response.body)?.cancel().catch(() => undefined);
  }
}

/** Give back the connection of a response that nobody reads any further. */
export function drop(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}
