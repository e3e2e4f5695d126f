import type { TCore } from "../core.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

const operation: Operation = {
  id: "get_any",
  method: "GET",
  path: "/any",
  responses: {
    "default": [json(undefined, "*/*")],
  },
};

/** GET /any */
export function getAny(
  client: TCore,
  options?: RequestOptions,
): Promise<
  Result<
    unknown,
    SDKError
  >
> {
  return call(client, operation, {}, options);
}
