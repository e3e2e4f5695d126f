import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { jsonLinesBody } from "../runtime/lines.js";

const operation: Operation = {
  id: "bulk",
  method: "POST",
  path: "/bulk",
  body: jsonLinesBody("body", undefined, "application/x-ndjson"),
  responses: {
    "204": [],
  },
};

/** POST /bulk */
export function bulk(
  client: AcmeCore,
  request: models.BulkRequest,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  return call(client, operation, request, options);
}
