import { DataError } from "../runtime/errors.js";
import type { UsualError } from "./usualError.js";

export type UsualData = {
  error?: UsualError | undefined;
};

export class Usual extends DataError<UsualData> {}
