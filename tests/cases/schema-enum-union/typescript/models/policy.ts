/**
 * * `allow`: let it through
 * * `fail`: refuse it
 */
export type Policy = "allow" | "fail" | (string & {});
