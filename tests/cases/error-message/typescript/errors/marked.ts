import { DataError } from "../runtime/errors.js";

export type MarkedData = {
  code?: string | undefined;
  why?: string | undefined;
};

export class Marked extends DataError<MarkedData> {
  /** Where the body has the server's own message. */
  static readonly messagePlace = ["why"] as const;
}
