import type { ShopCore } from "../core.js";
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
