import type { ImgCore } from "../core.js";
import { binaryBody, type Octets } from "../runtime/body.js";
import { call } from "../runtime/call.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

const operation: Operation = {
  id: "putPhoto",
  method: "PUT",
  path: "/photo",
  body: binaryBody("request", "image/*"),
  responses: {
    "204": [],
  },
};

/** PUT /photo */
export function putPhoto(
  client: ImgCore,
  request: Octets,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  return call(client, operation, { request }, options);
}
