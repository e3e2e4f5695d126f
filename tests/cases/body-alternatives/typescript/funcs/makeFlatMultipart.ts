import type { TCore } from "../core.js";
import type * as models from "../models/index.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { multipartBody, type WithForm } from "../runtime/multipart.js";

const operation: Operation = {
  id: "make_flat",
  method: "POST",
  path: "/flat",
  body: multipartBody("request", undefined, { file: { isFile: true } }),
  responses: {
    "204": [],
  },
};

/** POST /flat */
export function makeFlatMultipart(
  client: TCore,
  request?: WithForm<models.MakeFlatMultipartRequest> | undefined,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  return call(client, operation, { request: request ?? {} }, options);
}
