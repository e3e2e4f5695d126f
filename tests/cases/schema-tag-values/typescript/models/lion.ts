import type { LionSpecies } from "./lionSpecies.js";

export type Lion = {
  name: string;
  species: LionSpecies;
  object: "lion";
};
