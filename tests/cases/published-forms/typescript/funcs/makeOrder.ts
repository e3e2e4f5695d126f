import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import { jsonBody } from "../runtime/body.js";
import { json, type RequestOptions, type Result, type SDKError } from "../runtime/call.js";
import { callEnveloped, type EnvelopedOperation, httpExchange } from "../runtime/envelopes.js";
import { events } from "../runtime/events.js";
import { parameters, plainQuery } from "../runtime/parameters.js";

const operation: EnvelopedOperation = {
  id: "makeOrder",
  method: "POST",
  path: "/orders",
  parameters: parameters(
    plainQuery("dry", "dry"),
  ),
  body: jsonBody("body"),
  responses: {
    "200": [json()],
    "201": [json(), events({ flat: true })],
  },
  exchange: httpExchange,
  fields: ["twoHundredApplicationJsonObject", "twoHundredAndOneApplicationJsonObject", "progress"],
  hasHeaders: true,
};

/** POST /orders */
export function makeOrder(
  client: AcmeCore,
  request: models.MakeOrderRequest,
  options?: RequestOptions,
): Promise<
  Result<
    models.MakeOrderResponse,
    SDKError
  >
> {
  const { dry, ...body } = request;
  return callEnveloped(client, operation, { dry, body }, options);
}
