import type { AtomaSDKCore } from "../core.js";
import { chatCompletionCodec } from "../models/components/chatcompletion.js";
import type * as components from "../models/components/index.js";
import { jsonBody } from "../runtime/body.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

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
