import type { ShopCore } from "../core.js";
import type * as models from "../models/index.js";
import { jsonBody } from "../runtime/body.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import { events, type EventStream } from "../runtime/events.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

const operation: Operation = {
  id: "send",
  method: "POST",
  path: "/chat",
  body: jsonBody("request"),
  responses: {
    "200": [json(), events({ flat: true })],
  },
};

/** POST /chat */
export function chatSend(
  client: ShopCore,
  request: models.SendRequestBody & { stream?: false | undefined },
  options?: RequestOptions,
): Promise<
  Result<
    models.SendResponseBody,
    SDKError
  >
>;
export function chatSend(
  client: ShopCore,
  request: models.SendRequestBody & { stream: true },
  options?: RequestOptions,
): Promise<
  Result<
    EventStream<models.Send200ResponseBodyData>,
    SDKError
  >
>;
export function chatSend(
  client: ShopCore,
  request: models.SendRequestBody,
  options?: RequestOptions,
): Promise<
  Result<
    models.SendResponseBody | EventStream<models.Send200ResponseBodyData>,
    SDKError
  >
>;
export function chatSend(
  client: ShopCore,
  request: models.SendRequestBody,
  options?: RequestOptions,
): Promise<
  Result<
    models.SendResponseBody | EventStream<models.Send200ResponseBodyData>,
    SDKError
  >
> {
  return call(client, operation, { request }, options);
}
