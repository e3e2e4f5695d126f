/** What this piece adds to the message */
export type ChatDelta = {
  role?: string | undefined;
  content?: string | null | undefined;
};
