import type { AcmeCore } from "../core.js";
import type * as models from "../models/index.js";
import { jsonBody, unlessEmpty } from "../runtime/body.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { parameters, plainPath } from "../runtime/parameters.js";

const operation: Operation = {
  id: "patchUser",
  method: "PATCH",
  path: "/users/{id}",
  parameters: parameters(
    plainPath("id", "id"),
  ),
  body: jsonBody("body"),
  responses: {
    "204": [],
  },
};

/** PATCH /users/{id} */
export function patchUser(
  client: AcmeCore,
  request: models.PatchUserRequest,
  options?: RequestOptions,
): Promise<
  Result<
    undefined,
    SDKError
  >
> {
  const { id, ...body } = request;
  return call(client, operation, { id, body: unlessEmpty(body) }, options);
}
