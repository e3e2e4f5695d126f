import type { TCore } from "../core.js";
import type * as models from "../models/index.js";
import { thingCodec } from "../models/thing.js";
import { call } from "../runtime/call.js";
import { json } from "../runtime/contents.js";
import type { SDKError } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/request.js";
import type { Result } from "../runtime/result.js";

const operation: Operation = {
  id: "get_dotnet",
  method: "GET",
  path: "/dotnet",
  responses: {
    "200": [json(() => thingCodec, "text/plain"), json(() => thingCodec), json(() => thingCodec, "text/json")],
  },
};

/** GET /dotnet */
export function getDotnet(
  client: TCore,
  options?: RequestOptions,
): Promise<
  Result<
    models.Thing,
    SDKError
  >
> {
  return call(client, operation, {}, options);
}
