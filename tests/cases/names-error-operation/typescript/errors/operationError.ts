import { type Codec, dateTime, type Lazy, named } from "../runtime/codec.js";
import { DataError } from "../runtime/errors.js";

export type OperationErrorData = {
  errorCode?: string | undefined;
  at?: Date | undefined;
};

export class OperationError extends DataError<OperationErrorData> {
  /** How the body is read. */
  static readonly codec: Lazy = () => operationErrorDataCodec;
}

/** How values of the type are written and read. */
export const operationErrorDataCodec: Codec<OperationErrorData> = named<OperationErrorData>("errorCode", {
  at: () => dateTime,
});
