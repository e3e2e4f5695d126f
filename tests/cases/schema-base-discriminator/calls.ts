import type { AnimalUnion } from "./models/index.js";

/** A tag narrows a base to its subtypes; what has another one is the base itself. */
export function compared(animal: AnimalUnion): boolean | number | string | undefined {
  switch (animal.species) {
    case "cat":
      return animal.lives;
    case "dog":
      return animal.barks;
    default:
      return animal.species;
  }
}

export const given: AnimalUnion[] = [
  { species: "dog", barks: true },
  // @ts-expect-error: no such species
  { species: "rat" },
];
