import type { ChatCore } from "../core.js";
import type * as models from "../models/index.js";
import { streamCodec } from "../models/stream.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { events, type EventStream } from "../runtime/events.js";
import { mixedData } from "../runtime/mixed.js";

const operation: Operation = {
  id: "chat",
  method: "GET",
  path: "/chat",
  responses: {
    "200": [events({ codec: () => streamCodec, flat: true, byMember: true, isText: mixedData(["object"], { delta: false, beat: true }) })],
  },
};

/** GET /chat */
export function chat(
  client: ChatCore,
  options?: RequestOptions,
): Promise<
  Result<
    EventStream<models.StreamUnion>,
    SDKError
  >
> {
  return call(client, operation, {}, options);
}
