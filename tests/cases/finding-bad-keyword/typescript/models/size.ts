export type Size = {
  factor?: number | undefined;
};
