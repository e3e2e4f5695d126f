import type { MixedCore } from "../core.js";
import type * as models from "../models/index.js";
import {
  call,
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";

const operation: Operation = {
  id: "getJob",
  method: "GET",
  path: "/job",
  responses: {
    "200": [json()],
    "202": [],
  },
};

/** GET /job */
export function getJob(
  client: MixedCore,
  options?: RequestOptions,
): Promise<
  Result<
    models.GetJobResponseBody | undefined,
    SDKError
  >
> {
  return call(client, operation, {}, options);
}
