import { type Codec, record } from "../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../runtime/published_validation.js";
import type { Result } from "../types/fp.js";

export const Type = {
  Text: "text",
  JsonObject: "json_object",
  JsonSchema: "json_schema",
} as const;

export type Type = "text" | "json_object" | "json_schema" | (string & {});

/** The form of the answer */
export type ResponseFormat = {
  type: Type;
  /** The schema the answer keeps to, when `type` is `json_schema` */
  jsonSchema?: { [key: string]: unknown } | undefined;
};

/** How values of the type are written and read. */
export const responseFormatCodec: Codec<ResponseFormat> = /* @__PURE__ */ record<ResponseFormat>({
  jsonSchema: "json_schema",
});

/** Makes values of the type of what JSON has. */
export const ResponseFormat$inboundSchema: Schema<ResponseFormat> =
  /* @__PURE__ */ inbound(["type"], () => responseFormatCodec);

/** Makes what JSON has of values of the type. */
export const ResponseFormat$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => responseFormatCodec);

/** A value of the type as JSON. */
export function responseFormatToJSON(value: ResponseFormat): string {
  return toJSON(value, ResponseFormat$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function responseFormatFromJSON(text: string): Result<ResponseFormat, SDKValidationError> {
  return fromJSON(text, ResponseFormat$inboundSchema);
}
