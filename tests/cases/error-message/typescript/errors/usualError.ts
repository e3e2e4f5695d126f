import { DataError } from "../runtime/errors.js";

export type UsualErrorError = {
  message?: string | undefined;
};

export type UsualErrorData = {
  error?: UsualErrorError | undefined;
};

export class UsualError extends DataError<UsualErrorData> {}
