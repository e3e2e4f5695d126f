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
  id: "items",
  method: "GET",
  path: "/items",
  parameters: parameters(
    plainQuery("cursor", "cursor"),
  ),
  responses: {
    "200": [json()],
  },
  pagination: cursor(["cursor"], ["next"], { items: ["data"] }),
};

/** GET /items */
export function items(
  client: AcmeCore,
  request?: models.ItemsRequest | undefined,
  options?: RequestOptions,
): Promise<
  Result<
    Page<models.ItemsResponseBody, number>,
    SDKError
  >
> {
  return callPages(client, operation, { ...request }, options);
}
