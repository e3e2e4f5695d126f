import { SettingsCore } from "../core.js";
import { a } from "../funcs/a.js";
import type { RequestOptions } from "../runtime/call.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Client for Settings. */
export class Settings extends SettingsCore {
  /** GET /a */
  a(
    options?: RequestOptions,
  ): CallPromise<undefined> {
    return unwrap(a(this, options));
  }
}
