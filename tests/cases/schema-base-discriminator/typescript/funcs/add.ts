import type { AcmeCore } from "../core.js";
import { animalUnionCodec } from "../models/animal.js";
import type * as models from "../models/index.js";
import { jsonValueBody } from "../runtime/body.js";
import { call } from "../runtime/call.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

const operation: Operation = {
  id: "add",
  method: "POST",
  path: "/zoo",
  body: jsonValueBody("body", () => animalUnionCodec),
  responses: {
    "204": [],
  },
};

/** POST /zoo */
export function add(
  client: AcmeCore,
  request: models.AddRequest,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  return call(client, operation, request, options);
}
