/** A response to what the call gives, or the error it fails with. */

import type { ClientState } from "./client.js";
import { chooseContent, json, mediaTypeOf, parsed } from "./contents.js";
import {
  ResponseValidationError,
  type SDKError,
  StatusError,
  textOf,
} from "./errors.js";
import type { HookContext } from "./hooks.js";
import {
  allContents,
  type Arguments,
  type Content,
  type Operation,
  type Path,
} from "./operation.js";
import { wholeBody } from "./reading.js";
import type { PageOptions } from "./request.js";
import type { Result } from "./result.js";
import { byStatus } from "./status.js";

/** The result that a response holds. */
export async function interpret<T, E extends SDKError>(
  client: ClientState,
  operation: Operation,
  context: HookContext,
  response: Response,
  pages: PageOptions | undefined,
  callers: AbortSignal | null | undefined,
  timeout: number | undefined,
): Promise<Result<T, E>> {
  const { status } = response;
  const listed = byStatus(operation.responses, status);
  // A status that is an error's own is one, though its range is a success.
  // A success that the API's description leaves out is read like one that it has.
  const contents =
    !operation.errors?.[status] &&
    (listed ?? (response.ok && allContents(operation)));
  if (contents) {
    for (const hook of client.hooks.afterSuccess) {
      response = (await hook(context, response)) || response;
    }
  }
  const mediaType = mediaTypeOf(response);
  const content = (contents && chooseContent(contents, mediaType)) as
    | Content
    | undefined;
  let value: unknown;
  if (content?.stream) {
    value = content.stream(response, callers, timeout);
  } else {
    const octets = await wholeBody(response, client.options.maxResponseBytes);
    const body = new TextDecoder().decode(octets);
    if (!contents) throw errorOf(operation, { response, body });
    pages?.keep(body);
    // Where nothing came, and nothing had to or could (RFC 9110, 9.3.2, 15.3.5 and 15.3.6), the work was done.
    if (
      contents[0] &&
      (body || (listed && !/^HEAD|20[45]$/.test(operation.method + status)))
    ) {
      try {
        if (!content) throw new TypeError(`content type ${mediaType}`);
        value = content.decode(body);
      } catch (cause) {
        throw new ResponseValidationError(
          `The response isn't what was promised: ${textOf(cause)}\nBody: ${body}`,
          { response: new Response(octets, response), body, cause },
        );
      }
    }
  }
  return { ok: true, value: value as T, response };
}

/** The error of an error response: typed where the body is what its status promises, whatever its media type. */
function errorOf(
  { errors }: Operation,
  details: { response: Response; body: string },
): SDKError {
  const {
    body,
    response: { status },
  } = details;
  const listed = byStatus(errors, status) ?? errors?.["default"];
  const kind = listed?.of?.(details) ?? listed;
  const said = saidIn(parsed(body), kind?.messagePlace);
  const message = `${said}Status ${status}${body && `: ${body}`}`;
  if (kind) {
    try {
      const read = kind.read ?? json(kind.codec).decode;
      return new kind(message, details, read(body) as never);
    } catch {
      // What isn't of the type is reported as it came.
    }
  }
  return new StatusError(message, details);
}

/** Where servers usually say what is wrong, whatever an API's description says. */
interface Said {
  readonly [0]?: Said;
  readonly detail?: Said;
  readonly error?: Said;
  readonly error_description?: Said;
  readonly errors?: Said & { flat?(): readonly Said[] };
  readonly message?: Said;
  readonly msg?: Said;
  readonly title?: Said;
}

/** A line of a server's own words in an error's body: from the place that the API's description tells, or a usual one. */
function saidIn(body: unknown, place: Path | undefined): string {
  const all = Object(body) as Said;
  const { detail, error } = all;
  const first = all.errors?.flat?.()[0];
  const said = [
    place?.reduce<unknown>((at, step) => (at as Arguments | undefined)?.[step], body),
    error?.message,
    all.message,
    detail,
    all.title,
    all.error_description,
    error,
    first?.message,
    first?.detail,
    first?.title,
    first,
    detail?.[0]?.msg,
  ]
    .find((text): text is string => typeof text === "string" && !!text.trim());
  return said ? `${said.trim()}\n` : "";
}
