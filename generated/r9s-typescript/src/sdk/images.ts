import type { R9SCore } from "../core.js";
import { imagesCreate } from "../funcs/imagesCreate.js";
import type * as models from "../models/index.js";
import { ClientGroup } from "../runtime/group.js";
import type { RequestOptions } from "../runtime/request.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of images. */
export class Images extends ClientGroup<R9SCore> {
  /**
   * Create image
   *
   * Generate images from text prompts
   */
  create(
    request: models.ImageGenerationRequest,
    options?: RequestOptions,
  ): CallPromise<models.ImageGenerationResponse> {
    return unwrap(imagesCreate(this.client, request, options));
  }
}
