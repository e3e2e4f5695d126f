import { type Codec, dateTime, type Lazy, record } from "../runtime/codec.js";
import { DataError } from "../runtime/errors.js";

export type OperationData = {
  errorCode?: string | undefined;
  at?: Date | undefined;
};

export class Operation extends DataError<OperationData> {
  /** How the body is read. */
  static readonly codec: Lazy = () => operationDataCodec;
}

/** How values of the type are written and read. */
export const operationDataCodec: Codec<OperationData> = record<OperationData>({
  errorCode: "error_code",
  at: ["at", () => dateTime],
});
