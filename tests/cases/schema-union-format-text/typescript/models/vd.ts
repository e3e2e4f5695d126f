export type VD = string;
