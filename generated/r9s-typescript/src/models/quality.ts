export type Quality = "standard" | "hd" | (string & {});
