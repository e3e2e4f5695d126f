import { ShopCore } from "../core.js";
import { change } from "../funcs/change.js";
import { drop } from "../funcs/drop.js";
import { listed } from "../funcs/listed.js";
import { note } from "../funcs/note.js";
import { tag } from "../funcs/tag.js";
import { upload } from "../funcs/upload.js";
import type * as models from "../models/index.js";
import type { RequestOptions } from "../runtime/call.js";
import type { WithForm } from "../runtime/multipart.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Client for Shop. */
export class Shop extends ShopCore {
  /** POST /orders/{id} */
  change(
    request: models.ChangeRequest,
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(change(this, request, options));
  }

  /** PUT /orders/{id} */
  note(
    request: models.NoteRequest,
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(note(this, request, options));
  }

  /** PATCH /orders/{id} */
  tag(
    request: models.TagRequest,
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(tag(this, request, options));
  }

  /** DELETE /orders/{id} */
  drop(
    request: models.DropRequest,
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(drop(this, request, options));
  }

  /** GET /photos */
  listed(
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(listed(this, options));
  }

  /** POST /photos */
  upload(
    request: WithForm<models.UploadRequest, "size">,
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(upload(this, request, options));
  }
}
