export type Bird = {
  species?: "parrot" | "Bird" | undefined;
  wings?: number | undefined;
};
