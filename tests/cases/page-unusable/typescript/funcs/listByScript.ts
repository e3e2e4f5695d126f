import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import { callPages, type Page } from "../runtime/pages.js";
import { cursor } from "../runtime/pagination.js";
import { parameters, plainQuery } from "../runtime/parameters.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

const operation: Operation = {
  id: "listByScript",
  method: "GET",
  path: "/script",
  parameters: parameters(
    plainQuery("cursor", "cursor"),
  ),
  responses: {
    "200": [json()],
  },
  pagination: cursor(["cursor"], ["items", -1, "id"]),
};

/** GET /script */
export function listByScript(
  client: AcmeCore,
  request?: models.ListByScriptRequest | undefined,
  options?: RequestOptions,
): Promise<
  Result<
    Page<models.ListByScriptResponseBody, models.ListByScriptResponseBody>,
    SDKError
  >
> {
  return callPages(client, operation, { ...request }, options);
}
