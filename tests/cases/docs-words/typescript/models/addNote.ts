import type { Old } from "./old.js";

export type AddNoteRequest = {
  /**
   * Which ledger, out of those that an account may have when it has several.
   *
   * - `live`: real money
   * - `test`: play money
   *
   * @defaultValue "live"
   */
  mode?: string | undefined;
  /** Page size. Defaults to `small` */
  size?: string | undefined;
  /** @defaultValue 3 */
  plain?: number | undefined;
  /**
   * What the note says, in as many words as it takes to fill more than a single line of
   * an editor.
   *
   * 1. first
   * 2. second, *\/ and """ and @deprecated
   *
   * ```
   * x  =  1
   * ```
   *
   * @defaultValue "none"
   * @example "Hello"
   */
  text?: string | undefined;
  /**
   * The colour
   *
   * @deprecated Since 49. Use `color` instead.
   */
  colour?: string | undefined;
  old?: Old | undefined;
};
