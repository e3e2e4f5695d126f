/** What one calls a pet. */
export type Name = string;
