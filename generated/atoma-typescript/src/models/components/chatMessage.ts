import type { Role } from "./role.js";

/** What somebody said */
export type ChatMessage = {
  /** Who said it */
  role: Role;
  content: string;
  name?: string | null | undefined;
};
