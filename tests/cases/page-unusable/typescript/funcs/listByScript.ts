import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import { query } from "../runtime/parameters.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

const operation: Operation = {
  id: "listByScript",
  method: "GET",
  path: "/script",
  parameters: [
    query("cursor", "cursor"),
  ],
  responses: {
    "200": [json()],
  },
};

/** GET /script */
export function listByScript(
  client: AcmeCore,
  request?: models.ListByScriptRequest | undefined,
  options?: RequestOptions,
): Promise<
  Result<
    models.ListByScriptResponseBody,
    SDKError
  >
> {
  return call(client, operation, { ...request }, options);
}
