import type { BirdSpecies } from "./birdSpecies.js";

export type Bird = {
  species?: BirdSpecies | undefined;
  wings?: number | undefined;
};
