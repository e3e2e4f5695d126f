/** Response bodies: what a media type holds and how it is read. */

import type { Codec } from "./codec.js";
import { decoded, parse } from "./json.js";
import type { Content } from "./operation.js";
import { BodyReader } from "./reading.js";

/** The media type of JSON. */
export const JSON_TYPE = "application/json";

/** One JSON value. */
export function json(
  codec?: () => Pick<Codec, "decode">,
  mediaType: string = JSON_TYPE,
): Content & { decode: (body: string) => unknown } {
  return {
    mediaType,
    decode: (body) => decoded(parse(body), codec),
  };
}

/** What a body says; nothing if it isn't JSON. */
export function parsed(body: string): unknown {
  try {
    return decoded(parse(body));
  } catch {
    // It is something else.
  }
  return undefined;
}

/** Text. */
export function text(mediaType = "text/plain"): Content {
  return { mediaType, decode: (body) => body };
}

/** Octets, as a stream. */
export function binary(mediaType = "application/octet-stream"): Content {
  return {
    mediaType,
    stream(...given) {
      const source = new BodyReader(...given);
      return new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            const piece = await source.read();
            if (piece) controller.enqueue(piece);
            else controller.close();
          },
          cancel: () => source.close(),
        },
        // Nothing is read before somebody asks.
        { highWaterMark: 0 },
      );
    },
  };
}

/** A response's media type, without parameters. */
export function mediaTypeOf(response: Response): string {
  return withoutParameters(response.headers.get("content-type") ?? "");
}

/** A media type without its parameters, in small letters. */
export function withoutParameters(mediaType: string): string {
  return mediaType.replace(/;.*/s, "").trim().toLowerCase();
}

/** Whether a media type is JSON or built on it. */
export function isJSON(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

/**
 * The content that a response's media type means; undefined if it is none of them. A response without a media type is
 * taken for the only content there is, a kind of JSON that isn't listed for one that is.
 */
export function chooseContent(
  contents: readonly Content[],
  mediaType: string,
): Content | undefined {
  const called = (name: string): Content | undefined =>
    contents.find((content) => withoutParameters(content.mediaType) === name);
  const found =
    called(mediaType) ??
    called(mediaType.replace(/\/.*/, "/*")) ??
    called("*/*") ??
    contents.find((content) =>
      mediaType
        ? isJSON(mediaType) && isJSON(withoutParameters(content.mediaType))
        : !contents[1],
    );
  return found?.as?.(mediaType) ?? found;
}
