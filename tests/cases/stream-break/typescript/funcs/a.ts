import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { events, type EventStream } from "../runtime/events.js";

const operation: Operation = {
  id: "a",
  method: "GET",
  path: "/a",
  responses: {
    "200": [events({ flat: true })],
  },
};

/** GET /a */
export function a(
  client: AcmeCore,
  options?: RequestOptions,
): Promise<
  Result<
    EventStream<models.AResponseBody>,
    SDKError
  >
> {
  return call(client, operation, {}, options);
}
