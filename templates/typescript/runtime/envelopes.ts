/** Answers in envelopes: what the response holds, and the exchange beside it. */

import { call } from "./call.js";
import type { ClientCore } from "./client.js";
import { chooseContent, mediaTypeOf } from "./contents.js";
import type { SDKError } from "./errors.js";
import {
  allContents,
  type Arguments,
  type Content,
  type Operation,
} from "./operation.js";
import { callPages, Page } from "./pages.js";
import type { RequestOptions, WireRequest } from "./request.js";
import type { Result } from "./result.js";
import { byStatus } from "./status.js";

/** A request, without its credentials, and its response. */
export interface HTTPMetadata {
  readonly request: Request;
  readonly response: Response;
}

/** An operation whose answers come in envelopes. */
export interface EnvelopedOperation extends Operation {
  /** What is beside the answer. */
  readonly exchange: (response: Response, request: WireRequest) => object;
  /** What each content of the responses is called, in their order, or one name for all; undefined where nothing comes. */
  readonly fields: readonly (string | undefined)[];
  /** Whether the response's headers are beside the answer. */
  readonly hasHeaders?: boolean;
}

/** An answer that is a page of items. Iterating gives those of all pages after it too. */
export type EnvelopePage<T, Item> = T & {
  readonly items: readonly Item[];
  /** Whether there is, as far as this page says, another one. */
  readonly hasNext: boolean;
  /** Ask for the page after this one; undefined after the last. */
  next(): Promise<EnvelopePage<T, Item> | undefined>;
  /** This page and all after it. */
  pages(): AsyncGenerator<EnvelopePage<T, Item>>;
  [Symbol.asyncIterator](): AsyncGenerator<Item>;
};

/** The request and the response. */
export function httpExchange(
  response: Response,
  { body, headers, method, url }: WireRequest,
): { httpMeta: HTTPMetadata } {
  return {
    httpMeta: {
      response,
      get request() {
        // A stream was sent; `fetch` gives requests of these methods no body.
        const isSent = body instanceof ReadableStream || /^(GET|HEAD)$/.test(method);
        return new Request(url, { headers, method, body: (!isSent && body) || null });
      },
    },
  };
}

/** The response, with its media type and status. */
export function responseExchange(rawResponse: Response): {
  contentType: string;
  statusCode: number;
  rawResponse: Response;
} {
  const contentType = rawResponse.headers.get("content-type") ?? "";
  return { contentType, statusCode: rawResponse.status, rawResponse };
}

/** Send an operation as `call` does, and give its answer in an envelope. */
export async function callEnveloped<T, E extends SDKError>(
  client: ClientCore,
  operation: EnvelopedOperation,
  given: Arguments,
  options?: RequestOptions,
): Promise<Result<T, E>> {
  const { own, last } = watched(operation);
  const result = await call<unknown, E>(client, own, given, options);
  if (!result.ok) return result;
  const { response, value } = result;
  return { ...result, value: enveloped(operation, last(), response, value) as T };
}

/** Send an operation as `callPages` does; each page is an envelope. */
export async function callEnvelopedPages<T, Item, E extends SDKError>(
  client: ClientCore,
  operation: EnvelopedOperation,
  given: Arguments,
  options?: RequestOptions,
): Promise<Result<EnvelopePage<T, Item>, E>> {
  const { own, last } = watched(operation);

  function wrapped(
    page: Page<unknown, Item>,
    request: WireRequest,
  ): EnvelopePage<T, Item> {
    const { response, value } = page;
    const next = page.next.bind(page);
    return Object.assign(page, enveloped(operation, request, response, value), {
      next: async () => {
        const pending = next();
        const asked = last();
        const following = await pending;
        return following && wrapped(following, asked);
      },
    }) as unknown as EnvelopePage<T, Item>;
  }

  const pending = callPages<unknown, Item, E>(client, own, given, options);
  const request = last();
  const result = await pending;
  if (!result.ok) return result;
  const page =
    (result.value as typeof result.value | undefined) ??
    new Page<unknown, Item>(undefined, [], result.response, undefined);
  return { ...result, value: wrapped(page, request) };
}

/** The same operation, and what gives the request that was made last: calls make theirs before they wait for anything. */
function watched(operation: EnvelopedOperation): {
  own: Operation;
  last: () => WireRequest;
} {
  let made: WireRequest | undefined;
  const own: Operation = {
    ...operation,
    parameters(request, given, client) {
      made = request;
      operation.parameters?.(request, given, client);
    },
  };
  return { own, last: () => made as WireRequest };
}

function enveloped(
  operation: EnvelopedOperation,
  request: WireRequest,
  response: Response,
  value: unknown,
): object {
  const { exchange, hasHeaders } = operation;
  const envelope: Record<string, unknown> = { ...exchange(response, request) };
  if (hasHeaders) {
    const headers: Record<string, string[]> = {};
    response.headers.forEach((text, name) => {
      headers[name] = [text];
    });
    envelope["headers"] = headers;
  }
  const name = fieldOf(operation, response);
  if (name && value !== undefined) envelope[name] = value;
  return envelope;
}

/** What the answer is called that a response has. */
function fieldOf(
  operation: EnvelopedOperation,
  response: Response,
): string | undefined {
  const { fields, responses } = operation;
  if (fields.length === 1) return fields[0];
  const all = allContents(operation);
  const contents = byStatus(responses, response.status) ?? all;
  // Contents that an answer's own media type decides about are made anew each time.
  const plain = contents.map(({ mediaType }) => ({ mediaType }) as Content);
  const chosen = chooseContent(plain, mediaTypeOf(response));
  const content = chosen && contents[plain.indexOf(chosen)];
  return content && fields[all.indexOf(content)];
}
