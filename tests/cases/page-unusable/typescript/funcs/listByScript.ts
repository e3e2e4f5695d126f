import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import {
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { callPages, type Page } from "../runtime/pages.js";
import { cursor } from "../runtime/pagination.js";
import { parameters, plainQuery } from "../runtime/parameters.js";

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
