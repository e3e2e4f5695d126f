export type Animal = {
  species: string;
};
