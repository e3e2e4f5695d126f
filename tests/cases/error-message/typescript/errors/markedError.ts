import { DataError } from "../runtime/errors.js";

export type MarkedErrorData = {
  code?: string | undefined;
  why?: string | undefined;
};

export class MarkedError extends DataError<MarkedErrorData> {
  /** Where the body has the server's own message. */
  static readonly messagePlace = ["why"] as const;
}
