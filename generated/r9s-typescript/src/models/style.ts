export type Style = "vivid" | "natural" | (string & {});
