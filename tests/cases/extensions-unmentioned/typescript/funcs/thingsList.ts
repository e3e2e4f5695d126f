import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import { tCodec } from "../models/t.js";
import {
  call,
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { parameters, plainQuery } from "../runtime/parameters.js";

const operation: Operation = {
  id: "listThings",
  method: "GET",
  path: "/a",
  parameters: parameters(
    plainQuery("q", "q"),
  ),
  responses: {
    "200": [json(() => tCodec)],
  },
};

/**
 * GET /a
 *
 * @deprecated use other
 */
export function thingsList(
  client: AcmeCore,
  request?: models.ListThingsRequest | undefined,
  options?: RequestOptions,
): Promise<
  Result<
    models.T,
    SDKError
  >
> {
  return call(client, operation, { ...request }, options);
}
