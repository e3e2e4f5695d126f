import type { Name } from "./name.js";
import type { Tags } from "./tags.js";

export type ListPetsRequest = {
  name?: Name | undefined;
  tags?: Tags | undefined;
};
