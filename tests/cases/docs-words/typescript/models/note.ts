import type { Old } from "./old.js";

export type Note = {
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
