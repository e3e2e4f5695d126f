import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import { tCodec } from "../models/t.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import { parameters, plainQuery } from "../runtime/parameters.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

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
