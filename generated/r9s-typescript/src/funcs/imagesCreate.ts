import type { R9SCore } from "../core.js";
import { AuthenticationError } from "../errors/authenticationerror.js";
import { BadRequestError } from "../errors/badrequesterror.js";
import type * as errors from "../errors/index.js";
import { InternalServerError } from "../errors/internalservererror.js";
import { PermissionDeniedError } from "../errors/permissiondeniederror.js";
import { RateLimitError } from "../errors/ratelimiterror.js";
import { ServiceUnavailableError } from "../errors/serviceunavailableerror.js";
import { UnprocessableEntityError } from "../errors/unprocessableentityerror.js";
import { imageGenerationRequestCodec } from "../models/imagegenerationrequest.js";
import { imageGenerationResponseCodec } from "../models/imagegenerationresponse.js";
import type * as models from "../models/index.js";
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
  id: "createImageGeneration",
  method: "POST",
  path: "/images/generations",
  body: jsonBody("request", () => imageGenerationRequestCodec),
  responses: {
    "200": [json(() => imageGenerationResponseCodec)],
  },
  errors: {
    "400": BadRequestError,
    "401": AuthenticationError,
    "403": PermissionDeniedError,
    "422": UnprocessableEntityError,
    "429": RateLimitError,
    "500": InternalServerError,
    "503": ServiceUnavailableError,
  },
};

/**
 * Create image
 *
 * Generate images from text prompts
 */
export function imagesCreate(
  client: R9SCore,
  request: models.ImageGenerationRequest,
  options?: RequestOptions,
): Promise<
  Result<
    models.ImageGenerationResponse,
    | errors.BadRequestError
    | errors.AuthenticationError
    | errors.PermissionDeniedError
    | errors.UnprocessableEntityError
    | errors.RateLimitError
    | errors.InternalServerError
    | errors.ServiceUnavailableError
    | SDKError
  >
> {
  return call(client, operation, { request }, options);
}
