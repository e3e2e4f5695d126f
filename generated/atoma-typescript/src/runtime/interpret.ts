/** A response to what the call gives, or the error it fails with. */

import { chooseContent, isJSON, json, mediaTypeOf } from "./contents.js";
import {
  ResponseValidationError,
  type SDKError,
  StatusError,
  textOf,
} from "./errors.js";
import type { Exchange } from "./exchange.js";
import { contentsOf, type Operation } from "./operation.js";
import { wholeBody } from "./reading.js";
import type { Result } from "./result.js";
import { byStatus } from "./status.js";

/** The result that a response holds. */
export async function interpret<T, E extends SDKError>(
  { client, operation, context, pages, callers }: Exchange,
  response: Response,
): Promise<Result<T, E>> {
  const contents = contentsOf(operation, response.status);
  if (contents) {
    for (const hook of client.hooks.afterSuccess) await hook(context, response);
  }
  const mediaType = mediaTypeOf(response);
  const content = contents && chooseContent(contents, mediaType);
  let value: unknown;
  if (content?.stream) {
    value = content.stream(response, callers);
  } else {
    const body = await wholeBody(response, client.options.maxResponseBytes);
    const details = { response, body };
    if (!contents) throw errorOf(operation, mediaType, details);
    pages?.keep(body);
    if (content && response.status !== 204 && operation.method !== "HEAD") {
      try {
        value = content.decode(body);
      } catch (cause) {
        throw new ResponseValidationError(
          `The response isn't what was promised: ${textOf(cause)}\nBody: ${body}`,
          { ...details, cause },
        );
      }
    } else if (body && contents.length > 0) {
      throw new StatusError(
        `Unexpected content type ${mediaType || "none"}: ${body}`,
        details,
      );
    }
  }
  return { ok: true, value: value as T, response };
}

/** The error of an error response: typed where the body is what its status promises. */
function errorOf(
  operation: Operation,
  mediaType: string,
  details: { readonly response: Response; readonly body: string },
): SDKError {
  const { body, response } = details;
  const message = `Status ${response.status}${body && `: ${body}`}`;
  const kind =
    byStatus(operation.errors, response.status) ??
    operation.errors?.["default"];
  if (kind && isJSON(mediaType)) {
    try {
      return new kind(message, details, json(kind.codec).decode(body) as never);
    } catch {
      // What isn't JSON is reported as it came.
    }
  }
  return new StatusError(message, details);
}
