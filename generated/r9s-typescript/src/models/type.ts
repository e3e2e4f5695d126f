export const Type = {
  Text: "text",
  JsonObject: "json_object",
  JsonSchema: "json_schema",
} as const;

export type Type = "text" | "json_object" | "json_schema" | (string & {});
