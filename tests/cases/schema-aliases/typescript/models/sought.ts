export type Sought = "mine" | "yours" | (string & {});
