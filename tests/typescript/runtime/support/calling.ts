/** Calls without a generated package around them. */

import assert from "node:assert/strict";

import { call } from "#runtime/call.js";
import { ClientCore, type ClientOptions, type Definition } from "#runtime/client.js";
import { json } from "#runtime/contents.js";
import { SDKError } from "#runtime/errors.js";
import type { Arguments, Operation } from "#runtime/operation.js";
import type { RequestOptions } from "#runtime/request.js";
import type { Result } from "#runtime/result.js";
import type { RetryConfig } from "#runtime/retry.js";
import { bySchemes, type Requirements, type Scheme } from "#runtime/security.js";
import { server } from "#runtime/server.js";

/** Tries again almost at once. */
export const SOON = {
  strategy: "backoff",
  backoff: { initialInterval: 1, maxInterval: 2, exponent: 1 },
} as const satisfies RetryConfig;

/** What an API's description says: members of a definition, and schemes with what they are required for. */
export interface Described extends Partial<Definition> {
  readonly schemes?: Readonly<Record<string, Scheme>>;
  readonly security?: Requirements;
}

/** A client of the API at a URL. */
export function clientOf(
  url: string,
  options: ClientOptions & Readonly<Record<string, unknown>> = {},
  { schemes, security, ...definition }: Described = {},
): ClientCore {
  const usual: Definition = {
    packageName: "things",
    userAgent: "things/7",
    register: () => undefined,
    baseURL: server(url),
    ...(schemes && { authorize: bySchemes(schemes, security) }),
  };
  return new ClientCore({ ...usual, ...definition }, options);
}

/** An operation that gets JSON, or something else. */
export function operationOf(members: Partial<Operation> = {}): Operation {
  return {
    id: "getThings",
    method: "GET",
    path: "/things",
    responses: { "200": [json()] },
    ...members,
  };
}

/** The result of a call. */
export function send(
  client: ClientCore,
  operation: Operation = operationOf(),
  given: Arguments = {},
  options?: RequestOptions,
): Promise<Result<unknown, SDKError>> {
  return call<unknown, SDKError>(client, operation, given, options);
}

/** What a call gives. */
export async function valueOf(
  outcome: Promise<Result<unknown, SDKError>>,
): Promise<unknown> {
  const result = await outcome;
  if (!result.ok) throw result.error;
  return result.value;
}

/** What a call fails with: an error of this class. */
export async function failureOf<E extends SDKError>(
  outcome: Promise<Result<unknown, SDKError>>,
  kind: abstract new (...given: never[]) => E,
): Promise<E> {
  const result = await outcome;
  assert.ok(!result.ok, "the call succeeds");
  assert.ok(result.error instanceof SDKError);
  assert.ok(
    result.error instanceof kind,
    `${result.error.name}: ${result.error.message}`,
  );
  return result.error;
}
