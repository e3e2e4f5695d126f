import type { AtomaSDKCore } from "../core.js";
import { createImageRequestCodec } from "../models/components/createimagerequest.js";
import { createImageResponseCodec } from "../models/components/createimageresponse.js";
import type * as components from "../models/components/index.js";
import { jsonBody } from "../runtime/body.js";
import {
  call,
  json,
  type Operation,
  type RequestOptions,
  type Result,
  type SDKError,
} from "../runtime/call.js";

const operation: Operation = {
  id: "image_generations_create",
  method: "POST",
  path: "/v1/images/generations",
  body: jsonBody("request", () => createImageRequestCodec),
  responses: {
    "200": [json(() => createImageResponseCodec)],
  },
};

/**
 * Create image
 *
 * This endpoint processes requests to generate images using AI models by forwarding them
 * to the appropriate AI node. The request metadata and compute units have already been
 * validated by middleware before reaching this handler.
 *
 * ## Errors
 * * Returns various status codes based on the underlying `handle_image_generation_response`:
 *   - `INTERNAL_SERVER_ERROR` - If there's an error communicating with the AI node
 */
export function imagesGenerate(
  client: AtomaSDKCore,
  request: components.CreateImageRequest,
  options?: RequestOptions,
): Promise<
  Result<
    components.CreateImageResponse,
    SDKError
  >
> {
  return call(client, operation, { request }, options);
}
