import { type Codec, record } from "../runtime/codec.js";
import { fromJSON, toJSON } from "../runtime/published.js";
import type { SDKValidationError } from "../runtime/published_validation.js";
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

/** A value of the type as JSON. */
export function responseFormatToJSON(value: ResponseFormat): string {
  return toJSON(value, () => responseFormatCodec);
}

/** A value of the type from JSON, or why it is none. */
export function responseFormatFromJSON(text: string): Result<ResponseFormat, SDKValidationError> {
  return fromJSON<ResponseFormat>(text, () => responseFormatCodec);
}
