/** Bodies of which an answer's own media type says what they hold. */

import type { Lazy } from "./codec.js";
import {
  binary,
  chooseContent,
  isJSON,
  json,
  mediaTypeOf,
  text,
} from "./contents.js";
import { type ErrorDetails, StatusError, type TypedError } from "./errors.js";
import type { Content } from "./operation.js";

/** Any value: JSON is parsed, text is a string, everything else comes as a stream of octets. */
export function byAnswer(mediaType: string): Content {
  const anything = json(undefined, mediaType);
  // Without a media type everything may come; most servers that forget it send JSON.
  const decode = (body: string): unknown =>
    body ? anything.decode(body) : undefined;
  return {
    mediaType,
    decode,
    as: (found) => {
      if (!found || isJSON(found)) return { mediaType, decode };
      return isText(found) ? text(found) : binary(found);
    },
  };
}

/** A type that text which is no JSON is a value of, too. */
export function byAnswerText(mediaType: string, codec?: Lazy): Content {
  const content = json(codec, mediaType);
  const decode = (body: string): unknown => {
    if (body.includes("\uFFFD")) throw new TypeError("it is no text");
    return codec ? codec().decode(body) : body;
  };
  const as = (found: string): Content =>
    isJSON(found) ? content : { mediaType, decode };
  return { ...content, as };
}

/** How the body of an error is read that may be text. */
export function textOrJSON(codec?: Lazy): (body: string) => unknown {
  const { decode } = json(codec);
  return (body) => {
    try {
      return decode(body);
    } catch {
      return codec ? codec().decode(body) : body;
    }
  };
}

/** The errors of a status by media types; of an answer of another the first whose type its body is of. */
export function errorByMediaType(
  kinds: Readonly<Record<string, TypedError>>,
): TypedError {
  const contents = Object.entries(kinds).map(([mediaType, kind]) => ({
    mediaType,
    kind,
    decode: kind.read ?? json(kind.codec).decode,
  }));
  return class extends StatusError {
    static of({ response, body = "" }: ErrorDetails): TypedError {
      const chosen = response && chooseContent(contents, mediaTypeOf(response));
      const found = contents.find(
        chosen ? (one) => one === chosen : (one) => isReadable(one, body),
      );
      return found?.kind ?? StatusError;
    }
  };
}

function isReadable(content: Content, body: string): boolean {
  try {
    content.decode?.(body);
    return true;
  } catch {
    return false;
  }
}

function isText(mediaType: string): boolean {
  return /^text\/(?!event-stream)|[+/-](xml|yaml|javascript|toml|sql)$/.test(mediaType);
}
