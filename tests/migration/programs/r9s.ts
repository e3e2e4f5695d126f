/** A user's program for @r9s/sdk, in the forms that published packages of its generator have. */

import {
  files,
  HTTPClient,
  R9S,
  SDK_METADATA,
  ServerList,
  serverURLFromOptions,
} from "@r9s/sdk";
import { R9SCore } from "@r9s/sdk/core.js";
import * as errors from "@r9s/sdk/errors";
import { HTTPClientError } from "@r9s/sdk/errors/httpclienterrors.js";
import { RateLimitError } from "@r9s/sdk/errors/ratelimiterror.js";
import { imagesCreate } from "@r9s/sdk/funcs/imagesCreate.js";
import { SDKHooks } from "@r9s/sdk/hooks/hooks.js";
import type {
  AfterErrorHook,
  BeforeCreateRequestHook,
  BeforeRequestHook,
  HookContext,
} from "@r9s/sdk/hooks/types.js";
import { bytesToBase64, stringFromBase64, stringToBase64 } from "@r9s/sdk/lib/base64.js";
import { isConnectionError, matchResponse, matchStatusCode } from "@r9s/sdk/lib/http.js";
import { dlv } from "@r9s/sdk/lib/dlv.js";
import { encodeDeepObject, encodeFormQuery, encodeSimple, queryJoin } from "@r9s/sdk/lib/encodings.js";
import { EventStream } from "@r9s/sdk/lib/event-streams.js";
import { getContentTypeFromFileName } from "@r9s/sdk/lib/files.js";
import { isPlainObject } from "@r9s/sdk/lib/is-plain-object.js";
import { combineSignals, invariant, remap } from "@r9s/sdk/lib/primitives.js";
import { safeParse } from "@r9s/sdk/lib/schemas.js";
import { extractSecurity, SecurityError } from "@r9s/sdk/lib/security.js";
import { pathToFunc } from "@r9s/sdk/lib/url.js";
import { Quality } from "@r9s/sdk/models/imagegenerationrequest";
import {
  type TextPart,
  TextPart$inboundSchema,
  TextPart$outboundSchema,
  textPartFromJSON,
  textPartToJSON,
} from "@r9s/sdk/models/textpart.js";
import { type APICall, APIPromise } from "@r9s/sdk/types/async.js";
import { isBlobLike } from "@r9s/sdk/types/blobs.js";
import { unwrapAsync } from "@r9s/sdk/types/fp.js";
import { CreateAcceptEnum } from "@r9s/sdk/sdk/chat.js";
import { createPageIterator, haltIterator, type Paginator } from "@r9s/sdk/types/operations.js";
import { isReadableStream } from "@r9s/sdk/types/streams.js";

const url = process.argv[2] ?? "";

async function constructorForms(): Promise<unknown> {
  const lines: string[] = [];
  const logger = {
    group(label?: string): void {
      lines.push(String(label?.split(":")[0]));
    },
    groupEnd(): void {},
    log(message: unknown): void {
      lines.push(String(message));
    },
  };
  const sdk = new R9S({
    apiKey: async () => "secret",
    serverIdx: 0,
    serverURL: url,
    userAgent: "mine/1",
    timeoutMs: 600_000,
    debugLogger: logger,
  });
  const result = await sdk.images.create(
    { prompt: "a cat", quality: Quality.Hd },
    { serverURL: new URL(url), headers: new Headers({ "x-call": "1" }) },
  );
  let refused: unknown;
  try {
    refused = new R9S({ serverIdx: 9 });
  } catch (error) {
    refused = String(error);
  }
  return [result.data[0]?.url, lines, refused];
}

async function hooksOfAnHTTPClient(): Promise<unknown> {
  const seen: string[] = [];
  const httpClient = new HTTPClient({ fetcher: (request) => fetch(request) });
  const forget = (): void => void seen.push("forgotten");
  httpClient
    .addHook("beforeRequest", (request) => {
      const next = new Request(request);
      next.headers.set("x-hooked", "1");
      return next;
    })
    .addHook("response", (response) => void seen.push(`${response.status}`))
    .addHook("requestError", (error) => void seen.push((error as Error).name))
    .addHook("response", forget)
    .removeHook("response", forget);
  const sdk = new R9S({ apiKey: "secret", serverURL: url, httpClient: httpClient.clone() });
  await sdk.images.create({ prompt: "a cat" });
  const nowhere = new R9S({ apiKey: "k", serverURL: "http://127.0.0.1:9", httpClient });
  await nowhere.images.create({ prompt: "a cat" }).catch(() => undefined);
  return seen;
}

async function stream(): Promise<unknown> {
  const sdk = new R9S({ apiKey: "secret", serverURL: url });
  const messages = [{ role: "user" as const, content: "Hi" }];
  const result = await sdk.chat.create({ model: "m", messages, stream: true });
  if (!(Symbol.asyncIterator in result)) return undefined;
  const acceptHeaderOverride = CreateAcceptEnum.textEventStream;
  await sdk.chat.create({ model: "m", messages, stream: true }, { acceptHeaderOverride });
  const texts: unknown[] = [];
  for await (const event of result) texts.push(event.choices[0]?.delta.content);
  return texts;
}

async function streamsOfThePlatform(): Promise<unknown> {
  const sdk = new R9S({ apiKey: "secret", serverURL: url });
  const messages = [{ role: "user" as const, content: "Hi" }];
  const stream = await sdk.chat.create({ model: "m", messages, stream: true });
  if (!(stream instanceof EventStream)) return undefined;
  const [left, right] = stream.tee();
  const [first, second] = [await left.getReader().read(), await right.getReader().read()];
  const lines = 'event: told\ndata: {"n": 1}\n\ndata: [DONE]\n\ndata: {"n": 2}\n\n';
  const own = new EventStream<{ n: number }>(new Blob([lines]).stream(), (event) =>
    event.data === "[DONE]"
      ? { done: true, value: undefined }
      : { done: false, value: { ...JSON.parse(event.data ?? ""), told: event.event } },
  );
  const told: unknown[] = [];
  for await (const event of own) told.push(event);
  return [stream instanceof ReadableStream, stream.locked, first.value === second.value, told];
}

async function typedErrors(): Promise<unknown> {
  const sdk = new R9S({ apiKey: "secret", serverURL: url });
  try {
    await sdk.images.create({ prompt: "refuse" });
  } catch (error) {
    if (!(error instanceof errors.RateLimitError)) throw error;
    const { statusCode, contentType, error: inner, data$ } = error;
    return [statusCode, contentType, inner.message, data$.error.message];
  }
  return undefined;
}

async function messages(): Promise<unknown> {
  const sdk = new R9S({ apiKey: "secret", serverURL: url });
  const said: string[] = [];
  for (const prompt of ["refuse", "teapot"]) {
    await sdk.images.create({ prompt }).catch((error: unknown) => {
      if (error instanceof errors.R9SError) said.push(error.message);
    });
  }
  const response = new Response("x", { status: 500, headers: { "content-type": "text/a b" } });
  said.push(new errors.R9SDefaultError("mine", { response, body: "x" }).message);
  return said;
}

async function clientErrors(): Promise<unknown> {
  const sdk = new R9S({ apiKey: "secret", serverURL: "http://127.0.0.1:9" });
  const failed: unknown = await sdk.images.create({ prompt: "x" }).catch((e) => e);
  const unsendable: unknown = await sdk.images
    .create({ prompt: "x" }, { serverURL: "no url" })
    .catch((e) => e);
  return [
    failed instanceof HTTPClientError,
    failed instanceof errors.ConnectionError,
    isConnectionError(failed),
    failed instanceof errors.InvalidRequestError,
    unsendable instanceof errors.HTTPClientError,
    unsendable instanceof errors.InvalidRequestError,
    unsendable instanceof errors.UnexpectedClientError,
  ];
}

class Steps implements BeforeCreateRequestHook, BeforeRequestHook, AfterErrorHook {
  steps: string[] = [];

  beforeCreateRequest(context: HookContext, input: { url: URL; options?: RequestInit | undefined }) {
    this.steps.push(`create ${context.operationID.length > 0} ${context.options.timeoutMs}`);
    const headers = new Headers(input.options?.headers);
    headers.set("x-step", "1");
    return { url: input.url, options: { ...input.options, headers } };
  }

  beforeRequest(_: HookContext, request: Request): Request {
    this.steps.push(`send ${request.headers.get("x-step")}`);
    return request;
  }

  async afterError(_: HookContext, response: Response | null, error: unknown) {
    this.steps.push(`error ${response?.status} ${String(error)}`);
    if (response?.status === 418) return { response, error: new Error("no teapots") };
    return { response: Response.json({ created: 9, data: [] }), error: null };
  }
}

async function hooksInOrder(): Promise<unknown> {
  const [hooks, steps] = [new SDKHooks(), new Steps()];
  hooks.registerBeforeRequestHook(steps);
  hooks.registerBeforeCreateRequestHook(steps);
  hooks.registerAfterErrorHook(steps);
  const options = { apiKey: "secret", serverURL: url, timeoutMs: 600_000, hooks };
  const sdk = new R9S(options);
  const answered = await sdk.images.create({ prompt: "refuse" });
  const failed: unknown = await sdk.images.create({ prompt: "teapot" }).catch((e) => e);
  const { name, cause } = failed as errors.UnexpectedClientError;
  return [answered.created, name, String(cause), steps.steps];
}

function errorsMadeByHand(): unknown {
  const type = { "content-type": "application/json" };
  const response = new Response("{}", { status: 429, headers: type });
  const meta = { response, request: new Request(url), body: "{}" };
  const data = { error: { message: "slow", type: "t", code: "c" } };
  const typed = new RateLimitError(data, meta);
  const wrong = { ...meta, cause: new Error("c"), rawValue: 1, rawMessage: "raw" };
  const invalid = new errors.ResponseValidationError("bad", wrong);
  const value = new errors.SDKValidationError("bad", new Error("no"), 5);
  const all: Error[] = [
    typed,
    new errors.R9SError("base", meta),
    new errors.R9SDefaultError("", meta),
    invalid,
    value,
    new errors.ConnectionError("lost", { cause: "c" }),
    new errors.InvalidRequestError("unusable"),
  ];
  return [
    all.map((one) => `${one.name}: ${one.message}`),
    [typed.data$ === data, typed.error.message, typed.statusCode, typed.contentType],
    [invalid.rawValue, invalid.pretty(), value.rawValue, invalid instanceof errors.SDKValidationError],
    all.map((one) => one instanceof errors.HTTPClientError),
  ];
}

async function otherMediaTypes(): Promise<unknown> {
  const httpClient = new HTTPClient({ fetcher: () => Promise.resolve(new Response("<p>")) });
  const sdk = new R9S({ apiKey: "secret", serverURL: url, httpClient });
  const failed: unknown = await sdk.images.create({ prompt: "x" }).catch((e) => e);
  return failed instanceof errors.R9SDefaultError && failed.message;
}

async function retries(): Promise<unknown> {
  const client = new R9SCore({ apiKey: "secret", serverURL: url });
  const backoff = { initialInterval: 1, maxInterval: 5, exponent: 1.1, maxElapsedTime: 600_000 };
  const result = await unwrapAsync(
    imagesCreate(
      client,
      { prompt: "busy" },
      {
        retries: { strategy: "backoff", backoff, retryConnectionErrors: false },
        retryCodes: ["503"],
        cache: "no-store",
        fetchOptions: { keepalive: true },
      },
    ),
  );
  const none = await imagesCreate(client, { prompt: "busy" }, {
    retries: { strategy: "backoff", backoff },
    retryCodes: ["429"],
  });
  return [result.created, none.ok];
}

async function names(): Promise<unknown> {
  const part = textPartFromJSON(textPartToJSON({ type: "text", text: "x" }));
  const broken = textPartFromJSON("{");
  const lacking = TextPart$inboundSchema.safeParse({ type: "text" });
  const schema: TextPart = TextPart$inboundSchema.parse(TextPart$outboundSchema.parse(part.value));
  return [
    ServerList[0],
    SDK_METADATA.language,
    serverURLFromOptions({ serverURL: url })?.href,
    part.ok && part.value.text,
    !broken.ok && broken.error instanceof errors.SDKValidationError,
    [schema.text, lacking.error instanceof errors.SDKValidationError && lacking.error.message],
    (await files.readableStreamToArrayBuffer(new Blob(["abc"]).stream())).byteLength,
  ];
}

async function helpers(): Promise<unknown> {
  const call: APICall = { status: "invalid" };
  const promise = new APIPromise(Promise.resolve([1, call] as [number, APICall]));
  const last: Paginator<{ n: number }> = () => null;
  const second = { n: 2, next: last };
  const first = { n: 1, next: (): Promise<typeof second> => Promise.resolve(second) };
  const pages: number[] = [];
  for await (const page of createPageIterator<{ n: number }>(first, () => false)) pages.push(page.n);
  invariant(isPlainObject({}) && !isPlainObject([]), "plain objects");
  return [
    [await promise, (await promise.$inspect())[1].status],
    pages,
    [stringToBase64("é"), stringFromBase64("w6k="), bytesToBase64(new Uint8Array([1]))],
    [isBlobLike(new Blob([])), isBlobLike({}), isReadableStream(new Blob([]).stream())],
    pathToFunc("/a/{id}")({ id: "b/c" }),
    combineSignals(null, undefined),
    [encodeFormQuery({ a: [1, 2], b: "c d" }), encodeDeepObject("k", { a: { b: 1 } })],
    [encodeSimple("k", { a: 1 }, { explode: true }), queryJoin("a=1", undefined, "b=2")],
    [dlv({ a: [{ b: 1 }] }, "a.0.b"), remap({ a_b: 1, c: 2 }, { a_b: "aB", c: null })],
    [getContentTypeFromFileName("cat.PNG"), safeParse("{", JSON.parse, "no JSON").ok],
    [await extractSecurity(async () => "s"), SecurityError.incomplete().code],
    haltIterator({ n: 1 }).next(),
    [
      matchResponse(Response.json({}), ["2XX"], "application/json"),
      matchStatusCode(new Response(null, { status: 404 }), [200, "5XX"]),
    ],
  ];
}

const all = {
  constructorForms,
  hooksOfAnHTTPClient,
  stream,
  streamsOfThePlatform,
  typedErrors,
  messages,
  clientErrors,
  hooksInOrder,
  errorsMadeByHand,
  otherMediaTypes,
  retries,
  names,
  helpers,
};
const printed: Record<string, unknown> = {};
for (const [name, one] of Object.entries(all)) printed[name] = await one();
console.log(JSON.stringify(printed));
