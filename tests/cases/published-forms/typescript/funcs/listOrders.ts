import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import { json, type RequestOptions, type Result, type SDKError } from "../runtime/call.js";
import {
  callEnvelopedPages,
  type EnvelopedOperation,
  type EnvelopePage,
  httpExchange,
} from "../runtime/envelopes.js";
import { pageNumber } from "../runtime/pagination.js";
import { parameters, plainQuery } from "../runtime/parameters.js";

const operation: EnvelopedOperation = {
  id: "listOrders",
  method: "GET",
  path: "/orders",
  parameters: parameters(
    plainQuery("page", "page"),
  ),
  responses: {
    "200": [json()],
  },
  pagination: pageNumber(["page"], { items: ["data"] }),
  exchange: httpExchange,
  fields: ["orderList"],
};

/** GET /orders */
export function listOrders(
  client: AcmeCore,
  request?: models.ListOrdersRequest | undefined,
  options?: RequestOptions,
): Promise<
  Result<
    EnvelopePage<models.ListOrdersResponse, models.Order>,
    SDKError
  >
> {
  return callEnvelopedPages(client, operation, { ...request }, options);
}
