/** How closely to look */
export const Detail = {
  Low: "low",
  High: "high",
} as const;

/** How closely to look */
export type Detail = "low" | "high" | (string & {});
