import type { TCore } from "../core.js";
import type * as models from "../models/index.js";
import { thingCodec } from "../models/thing.js";
import {
  call,
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";

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
