import type { Codec } from "../runtime/codec.js";
import { anyOf, type Unrecognized } from "../runtime/unions.js";
import { type Cat, catCodec } from "./cat.js";
import type { Dog } from "./dog.js";

export type AnimalUnion = Cat | Dog | Animal;

/** How values of the type are written and read. */
export const animalUnionCodec: Codec<AnimalUnion> = /* @__PURE__ */ anyOf<AnimalUnion>(
  [{ has: "species! lives born", is: { species: "cat" } }, () => catCodec],
  [{ has: "species! barks!", is: { species: "dog" } }],
  [{ has: "species!" }],
);

export type Animal = {
  species: Unrecognized;
};
