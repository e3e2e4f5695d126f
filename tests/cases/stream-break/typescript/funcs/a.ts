import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import { call } from "../runtime/call.js";
import type { SDKError } from "../runtime/errors.js";
import { events, type EventStream } from "../runtime/events.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

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
