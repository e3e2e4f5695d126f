import type { ShopCore } from "../core.js";
import type * as models from "../models/index.js";
import { jsonValueBody } from "../runtime/body.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { parameters, plainPath, plainQuery } from "../runtime/parameters.js";

const operation: Operation = {
  id: "tag",
  method: "PATCH",
  path: "/orders/{id}",
  parameters: parameters(
    plainPath("id", "id"),
    plainQuery("body", "body"),
  ),
  body: jsonValueBody("requestBody"),
  responses: {
    "204": [],
  },
};

/** PATCH /orders/{id} */
export function tag(
  client: ShopCore,
  request: models.TagRequest,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  return call(client, operation, request, options);
}
