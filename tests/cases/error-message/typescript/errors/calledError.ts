import { DataError } from "../runtime/errors.js";

export type CalledErrorStatus = {
  reason?: string | undefined;
};

export type CalledErrorData = {
  status?: CalledErrorStatus | undefined;
};

export class CalledError extends DataError<CalledErrorData> {
  /** Where the body has the server's own message. */
  static readonly messagePlace = ["status", "reason"] as const;
}
