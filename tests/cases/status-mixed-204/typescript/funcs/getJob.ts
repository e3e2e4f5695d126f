import type { MixedCore } from "../core.js";
import type * as models from "../models/index.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

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
