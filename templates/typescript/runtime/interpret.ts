/** A response to what the call gives, or the error it fails with. */

import type { Call } from "./call.js";
import { chooseContent, isJSON, mediaTypeOf } from "./contents.js";
import {
  ConnectionError,
  ResponseValidationError,
  type SDKError,
  shown,
  StatusError,
  textOf,
} from "./errors.js";
import { byStatus, contentsOf, type Operation } from "./operation.js";
import type { Result } from "./result.js";

/** The result that a response holds. */
export async function interpret<T, E extends SDKError>(
  { client, operation, context, pages }: Call,
  response: Response,
): Promise<Result<T, E>> {
  const contents = contentsOf(operation, response.status);
  if (!contents) throw await errorOf(operation, response);
  for (const hook of client.hooks.afterSuccess) await hook(context, response);
  const content = chooseContent(contents, mediaTypeOf(response));
  let value: unknown;
  if (content?.stream) {
    value = content.stream(response);
  } else {
    const body = await bodyOf(response);
    pages?.keep(body);
    if (content && response.status !== 204 && operation.method !== "HEAD") {
      try {
        value = content.decode(body);
      } catch (cause) {
        const message = `The response isn't what was promised: ${textOf(cause)}\nBody: ${shown(body)}`;
        throw new ResponseValidationError(message, { response, body, cause });
      }
    } else if (body && contents.length > 0) {
      const found = mediaTypeOf(response) || "none";
      const message = `Unexpected content type ${found}: ${shown(body)}`;
      throw new StatusError(message, { response, body });
    }
  }
  return { ok: true, value: value as T, response };
}

/** The error of an error response: typed where the body is what its status promises. */
async function errorOf(
  operation: Operation,
  response: Response,
): Promise<SDKError> {
  const { status } = response;
  const body = await bodyOf(response);
  const message = `Status ${status}${body && `: ${shown(body)}`}`;
  const details = { response, body };
  const kind =
    byStatus(operation.errors, status) ?? operation.errors?.["default"];
  if (kind && isJSON(mediaTypeOf(response))) {
    try {
      const wire: unknown = JSON.parse(body);
      const data = kind.codec ? kind.codec().decode(wire) : wire;
      return new kind(message, details, data as never);
    } catch {
      // What isn't JSON is reported as it came.
    }
  }
  return new StatusError(message, details);
}

async function bodyOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    const message = `The connection broke: ${textOf(cause)}`;
    throw new ConnectionError(message, { response, cause });
  }
}
