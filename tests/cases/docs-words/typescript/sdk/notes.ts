import type { TCore } from "../core.js";
import { notesAdd } from "../funcs/notesAdd.js";
import type * as models from "../models/index.js";
import type { RequestOptions } from "../runtime/call.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Methods of notes. */
export class Notes {
  readonly #client: TCore;

  constructor(client: TCore) {
    this.#client = client;
  }

  /**
   * Add a note
   *
   * Deprecated: use `putNote` instead.
   *
   * - one
   * - two
   *
   * @deprecated Until 2026-01-01. Use `putNote` instead.
   */
  add(
    request?: models.AddNoteRequest | undefined,
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(notesAdd(this.#client, request, options));
  }
}
