/** Who said it */
export type Role = "system" | "user" | "assistant" | (string & {});
