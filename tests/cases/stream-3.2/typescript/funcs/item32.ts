import type { EvCore } from "../core.js";
import type * as models from "../models/index.js";
import { item32ResponseBodyCodec } from "../models/item32.js";
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
  id: "item32",
  method: "GET",
  path: "/item32",
  responses: {
    "200": [events({ codec: () => item32ResponseBodyCodec, flat: true, byMember: true, isText: mixedData(["object"], { add_string: true, add_json: false }) })],
  },
};

/** GET /item32 */
export function item32(
  client: EvCore,
  options?: RequestOptions,
): Promise<
  Result<
    EventStream<models.Item32ResponseBodyUnion>,
    SDKError
  >
> {
  return call(client, operation, {}, options);
}
