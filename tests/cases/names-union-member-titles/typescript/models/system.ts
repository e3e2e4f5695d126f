import type { SystemRole } from "./systemRole.js";

export type System = {
  role: SystemRole;
  text?: string | undefined;
};
