import type { TCore } from "../core.js";
import type * as models from "../models/index.js";
import { makeThingMultipartRequestBodyCodec } from "../models/makeThingTypes.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { multipartBody, type WithForm } from "../runtime/multipart.js";
import { parameters, plainPath } from "../runtime/parameters.js";

const operation: Operation = {
  id: "make_thing",
  method: "POST",
  path: "/things/{id}",
  parameters: parameters(
    plainPath("id", "id"),
  ),
  body: multipartBody("body", () => makeThingMultipartRequestBodyCodec, { "files[0]": { isFile: true } }),
  responses: {
    "204": [],
  },
};

/** POST /things/{id} */
export function makeThingMultipart(
  client: TCore,
  request: WithForm<models.MakeThingMultipartRequest, "id">,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  const { id, ...body } = request;
  return call(client, operation, { id, body }, options);
}
