import { type Codec, record } from "../runtime/codec.js";
import type { Type } from "./type.js";

/** The form of the answer */
export type ResponseFormat = {
  type: Type;
  /** The schema the answer keeps to, when `type` is `json_schema` */
  jsonSchema?: { [key: string]: unknown } | undefined;
};

/** How values of the type are written and read. */
export const responseFormatCodec: Codec<ResponseFormat> = record<ResponseFormat>({
  jsonSchema: "json_schema",
});
