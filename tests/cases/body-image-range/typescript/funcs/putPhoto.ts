import type { ImgCore } from "../core.js";
import type * as models from "../models/index.js";
import { binaryBody } from "../runtime/body.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";

const operation: Operation = {
  id: "putPhoto",
  method: "PUT",
  path: "/photo",
  body: binaryBody("body", "image/*"),
  responses: {
    "204": [],
  },
};

/** PUT /photo */
export function putPhoto(
  client: ImgCore,
  request: models.PutPhotoRequest,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  return call(client, operation, request, options);
}
