import { DataError } from "../runtime/errors.js";
import type { CalledStatus } from "./calledStatus.js";

export type CalledData = {
  status?: CalledStatus | undefined;
};

export class Called extends DataError<CalledData> {
  /** Where the body has the server's own message. */
  static readonly messagePlace = ["status", "reason"] as const;
}
