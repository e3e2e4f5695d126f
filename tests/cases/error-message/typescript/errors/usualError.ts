import { DataError } from "../runtime/errors.js";
import type { UsualErrorError } from "./usualErrorError.js";

export type UsualErrorData = {
  error?: UsualErrorError | undefined;
};

export class UsualError extends DataError<UsualErrorData> {}
