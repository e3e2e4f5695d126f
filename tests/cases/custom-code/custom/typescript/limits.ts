/** A limit. */
export interface Limit {
  value: number;
}

/** The only one. */
export const LIMIT: number = 42;
