import type { Role } from "./role.js";

/** What this piece adds to the message */
export type ChatDelta = {
  /** Who said it */
  role?: Role | undefined;
  content?: string | null | undefined;
};
