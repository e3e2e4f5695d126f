import type { TCore } from "../core.js";
import { byAnswer } from "../runtime/answers.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";

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
