import type { Animal, Pet } from "./models/index.js";
import { Pets } from "./index.js";

/** A tag narrows a union; what no member knows is a member, too. */
export async function compared(client: Pets): Promise<number | undefined> {
  const pet = await client.getPet();
  if (pet.kind === "cat") return pet.lives;
  if (pet.kind === "dog") return pet.tricks?.length;
  const kind: string = pet.kind;
  console.log(kind, pet["more"]);
  return undefined;
}

export function switched(animal: Animal): boolean | number | string | undefined {
  switch (animal.species) {
    case "lion":
      return animal.mane;
    case "bird":
      return animal.wings;
    default:
      return animal.species;
  }
}

export const built: Pet[] = [
  { kind: "cat", lives: 9 },
  // @ts-expect-error: no such kind
  { kind: "tiger", lives: 9 },
];
