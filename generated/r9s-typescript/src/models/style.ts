export const Style = {
  Vivid: "vivid",
  Natural: "natural",
} as const;

export type Style = "vivid" | "natural" | (string & {});
