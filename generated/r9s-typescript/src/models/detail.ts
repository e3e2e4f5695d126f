/** How closely to look */
export type Detail = "low" | "high" | (string & {});
