import type { Beast, Dog, Lion, Pet, Version } from "./models/index.js";

/** Values of a tag narrow, whoever says them. */
export function compared(pet: Pet, beast: Beast, version: Version): unknown {
  switch (pet.kind) {
    case "cat":
      return pet.lives;
    case "wolf":
      return pet.barks;
  }
  if (beast.tame?.species === "circus") return beast.tame.name;
  if (beast.wild?.species === "Bird") return beast.wild.wings;
  switch (version.v) {
    case 1:
      return version.a;
    case 2:
      return version.b;
    default:
      return version.v;
  }
}

export const built: (Dog | Lion)[] = [
  { kind: "wolf" },
  { name: "", species: "circus", object: "lion" },
  // @ts-expect-error: no such species
  { name: "", species: "tiger", object: "lion" },
];
