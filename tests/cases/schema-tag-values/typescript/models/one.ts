export type One = {
  v: 1;
  a?: string | undefined;
};
