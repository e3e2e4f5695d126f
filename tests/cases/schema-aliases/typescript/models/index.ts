export type { Labels } from "./labels.js";
export type { ListPetsRequest } from "./listPets.js";
export type { Name } from "./name.js";
export type { NearInput, Near } from "./near.js";
export type { Nick, Extra, PetNone, PetInput, Pet } from "./pet.js";
export type { PetsInput, Pets } from "./pets.js";
export type { PutPetsRequest } from "./putPets.js";
export type { Sought } from "./sought.js";
export type { Tags } from "./tags.js";
