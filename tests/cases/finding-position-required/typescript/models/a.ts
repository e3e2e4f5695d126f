export type A = {
  b: number;
};
