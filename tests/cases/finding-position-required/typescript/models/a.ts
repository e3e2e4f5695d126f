export type A = {
  b: number;
  undeclared: unknown;
};
