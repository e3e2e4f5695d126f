import type { ShopCore } from "../core.js";
import type * as models from "../models/index.js";
import { jsonBody } from "../runtime/body.js";
import {
  call,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";
import { parameters, plainPath } from "../runtime/parameters.js";

const operation: Operation = {
  id: "note",
  method: "PUT",
  path: "/orders/{id}",
  parameters: parameters(
    plainPath("id", "id"),
  ),
  body: jsonBody("body"),
  responses: {
    "204": [],
  },
};

/** PUT /orders/{id} */
export function note(
  client: ShopCore,
  request: models.NoteRequest,
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
