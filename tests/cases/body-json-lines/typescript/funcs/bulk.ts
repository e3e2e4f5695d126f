import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import { call } from "../runtime/call.js";
import type { SDKError } from "../runtime/errors.js";
import { jsonLinesBody } from "../runtime/lines.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

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
