import type { Note } from "./note.js";

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
  body: Note;
};
