import type { R9SCore } from "../core.js";
import { AuthenticationError } from "../errors/authenticationerror.js";
import { BadRequestError } from "../errors/badrequesterror.js";
import type * as errors from "../errors/index.js";
import { InternalServerError } from "../errors/internalservererror.js";
import { RateLimitError } from "../errors/ratelimiterror.js";
import { chatChunkCodec } from "../models/chatchunk.js";
import { chatCompletionCodec } from "../models/chatcompletion.js";
import { chatRequestCodec } from "../models/chatrequest.js";
import type * as models from "../models/index.js";
import { jsonBody } from "../runtime/body.js";
import {
  call,
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { events, type EventStream } from "../runtime/events.js";
import { accepting } from "../runtime/published_options.js";

const operation: Operation = {
  id: "createChatCompletion",
  method: "POST",
  path: "/chat/completions",
  body: jsonBody("request", () => chatRequestCodec),
  responses: {
    "200": [json(() => chatCompletionCodec), events({ codec: () => chatChunkCodec, sentinel: "[DONE]", flat: true })],
  },
  errors: {
    "400": BadRequestError,
    "401": AuthenticationError,
    "429": RateLimitError,
    "500": InternalServerError,
  },
};

/** Media types that the answer may come in. */
export const CreateAcceptEnum = {
  applicationJson: "application/json",
  textEventStream: "text/event-stream",
} as const;

/** One of them. */
export type CreateAcceptEnum = (typeof CreateAcceptEnum)[keyof typeof CreateAcceptEnum];

/**
 * Answer a conversation
 *
 * Answers with one message, or with its pieces as they are written when `stream` is true.
 */
export function chatCreate(
  client: R9SCore,
  request: models.ChatRequest,
  options?: RequestOptions & { acceptHeaderOverride?: CreateAcceptEnum | undefined },
): Promise<
  Result<
    models.ChatCompletion | EventStream<models.ChatChunk>,
    | errors.BadRequestError
    | errors.AuthenticationError
    | errors.RateLimitError
    | errors.InternalServerError
    | SDKError
  >
> {
  return call(client, operation, { request }, accepting(options));
}
