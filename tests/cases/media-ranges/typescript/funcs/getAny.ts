import type { TCore } from "../core.js";
import { byAnswer } from "../runtime/answers.js";
import { call } from "../runtime/call.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

const operation: Operation = {
  id: "get_any",
  method: "GET",
  path: "/any",
  responses: {
    "default": [byAnswer("*/*")],
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
