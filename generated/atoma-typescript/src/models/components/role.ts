/** Who said it */
export const Role = {
  System: "system",
  User: "user",
  Assistant: "assistant",
} as const;

/** Who said it */
export type Role = "system" | "user" | "assistant" | (string & {});
