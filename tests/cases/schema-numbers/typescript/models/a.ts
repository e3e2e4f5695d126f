export type ARequestBody = {
  n?: number | undefined;
  price?: number | undefined;
};
