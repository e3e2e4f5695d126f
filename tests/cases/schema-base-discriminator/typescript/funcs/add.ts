import type { AcmeCore } from "../core.js";
import { animalUnionCodec } from "../models/animal.js";
import type * as models from "../models/index.js";
import { jsonValueBody } from "../runtime/body.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";

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
