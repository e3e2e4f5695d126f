import type { AtomaSDKCore } from "../core.js";
import { imagesGenerate } from "../funcs/imagesGenerate.js";
import type * as components from "../models/components/index.js";
import type { RequestOptions } from "../runtime/call.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** OpenAI's API images v1 endpoint */
export class Images {
  readonly #client: AtomaSDKCore;

  constructor(client: AtomaSDKCore) {
    this.#client = client;
  }

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
  generate(
    request: components.CreateImageRequest,
    options?: RequestOptions,
  ): CallPromise<components.CreateImageResponse> {
    return unwrap(imagesGenerate(this.#client, request, options));
  }
}
