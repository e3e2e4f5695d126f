import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { parameters, plainHeader } from "../runtime/parameters.js";

const operation: Operation = {
  id: "a",
  method: "GET",
  path: "/a",
  parameters: parameters(
    plainHeader("xName", "X-Name"),
  ),
  responses: {
    "200": [],
  },
};

/** GET /a */
export function a(
  client: AcmeCore,
  request?: models.ARequest | undefined,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  return call(client, operation, { ...request }, options);
}
