import type { R9SCore } from "../core.js";
import { imagesCreate } from "../funcs/imagesCreate.js";
import type * as models from "../models/index.js";
import type { RequestOptions } from "../runtime/call.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of images. */
export class Images {
  readonly #client: R9SCore;

  constructor(client: R9SCore) {
    this.#client = client;
  }

  /**
   * Create image
   *
   * Generate images from text prompts
   */
  create(
    request: models.ImageGenerationRequest,
    options?: RequestOptions,
  ): CallPromise<models.ImageGenerationResponse> {
    return unwrap(imagesCreate(this.#client, request, options));
  }
}
