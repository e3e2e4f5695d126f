import type { EvCore } from "../core.js";
import { call } from "../runtime/call.js";
import type { SDKError } from "../runtime/errors.js";
import { events, type EventStream } from "../runtime/events.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

const operation: Operation = {
  id: "item32",
  method: "GET",
  path: "/item32",
  responses: {
    "200": [events({ flat: true, isText: true })],
  },
};

/** GET /item32 */
export function item32(
  client: EvCore,
  options?: RequestOptions,
): Promise<
  Result<
    EventStream<string>,
    SDKError
  >
> {
  return call(client, operation, {}, options);
}
