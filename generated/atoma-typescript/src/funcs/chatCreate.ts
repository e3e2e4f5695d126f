import type { AtomaSDKCore } from "../core.js";
import { chatCompletionCodec } from "../models/components/chatcompletion.js";
import type * as components from "../models/components/index.js";
import { jsonBody } from "../runtime/body.js";
import {
  call,
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";

const operation: Operation = {
  id: "chat_completions_create",
  method: "POST",
  path: "/v1/chat/completions",
  body: jsonBody("request"),
  responses: {
    "200": [json(() => chatCompletionCodec)],
  },
};

/** Answer a conversation */
export function chatCreate(
  client: AtomaSDKCore,
  request: components.ChatCompletionRequest,
  options?: RequestOptions,
): Promise<
  Result<
    components.ChatCompletion,
    SDKError
  >
> {
  return call(client, operation, { request }, options);
}
