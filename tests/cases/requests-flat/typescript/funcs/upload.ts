import type { ShopCore } from "../core.js";
import type * as models from "../models/index.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { multipartBody, type WithForm } from "../runtime/multipart.js";
import { parameters, plainQuery } from "../runtime/parameters.js";

const operation: Operation = {
  id: "upload",
  method: "POST",
  path: "/photos",
  parameters: parameters(
    plainQuery("size", "size"),
  ),
  body: multipartBody("body", undefined, { file: { isFile: true } }),
  responses: {
    "204": [],
  },
};

/** POST /photos */
export function upload(
  client: ShopCore,
  request: WithForm<models.UploadRequest, "size">,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  const { size, bodySize, ...body } = request as models.UploadRequest;
  return call(client, operation, { size, body: { ...body, size: bodySize } }, options);
}
