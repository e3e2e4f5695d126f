export type Type = "text" | "json_object" | "json_schema" | (string & {});
