export const Quality = {
  Standard: "standard",
  Hd: "hd",
} as const;

export type Quality = "standard" | "hd" | (string & {});
