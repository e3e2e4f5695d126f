import type { Labels, Name, Pet, PetInput, Pets, PetsInput, Tags } from "./models/index.js";
import { Shop } from "./index.js";

/** What a component is called is what its structure is: values need no conversion either way. */
export async function named(client: Shop): Promise<Name | undefined> {
  const tags: Tags = ["small"];
  const litter: Pets = await client.listPets({ name: "Tom", tags });
  const sent: PetsInput = [{ name: "Tim", tags }];
  const labels: Labels = await client.putPets({ body: sent });
  const one: PetInput = { name: "Tom", labels };
  await client.putPets({ body: [one] });
  // @ts-expect-error: no number
  await client.listPets({ name: 1 });
  return litter[0]?.name.toUpperCase();
}

export const sought: NonNullable<Pet["sought"]>[] = ["mine", "yours", "anything else"];
