import type { Pet, PetInput } from "./pet.js";

/** A litter. */
export type PetsInput = PetInput[];

/** A litter. */
export type Pets = Pet[];
