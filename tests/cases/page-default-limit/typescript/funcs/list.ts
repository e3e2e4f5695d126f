import type { TCore } from "../core.js";
import type * as models from "../models/index.js";
import {
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { callPages, type Page } from "../runtime/pages.js";
import { offset } from "../runtime/pagination.js";
import { parameters, plainQuery } from "../runtime/parameters.js";

const operation: Operation = {
  id: "list",
  method: "GET",
  path: "/list",
  parameters: parameters(
    plainQuery("offset", "offset"),
    plainQuery("limit", "limit"),
  ),
  responses: {
    "200": [json()],
  },
  pagination: offset(["offset"], { items: ["data"], limit: ["limit"], size: 50 }),
};

/** GET /list */
export function list(
  client: TCore,
  request?: models.ListRequest | undefined,
  options?: RequestOptions,
): Promise<
  Result<
    Page<models.ListResponseBody, number>,
    SDKError
  >
> {
  return callPages(client, operation, { ...request }, options);
}
