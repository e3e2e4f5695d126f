import type { Labels } from "./labels.js";
import type { Name } from "./name.js";
import type { Near, NearInput } from "./near.js";
import type { Pets, PetsInput } from "./pets.js";
import type { Sought } from "./sought.js";
import type { Tags } from "./tags.js";

/** What friends call it. */
export type Nick = string;

/** Whatever people add. */
export type Extra = { [key: string]: unknown };

export type PetNone = { [key: string]: never };

export type PetInput = {
  /** What one calls a pet. */
  name: Name;
  /** What one calls a pet. */
  also?: Name | undefined;
  /** What friends call it. */
  nick?: Nick | null | undefined;
  tags?: Tags | undefined;
  /** A litter. */
  young?: PetsInput | undefined;
  labels?: Labels | undefined;
  sought?: Sought | undefined;
  near?: NearInput | undefined;
  /** Whatever people add. */
  extra?: Extra | undefined;
  about?: { [key: string]: unknown } | undefined;
  none?: PetNone | undefined;
};

export type Pet = {
  id: string;
  /** What one calls a pet. */
  name: Name;
  /** What one calls a pet. */
  also?: Name | undefined;
  /** What friends call it. */
  nick?: Nick | null | undefined;
  tags?: Tags | undefined;
  /** A litter. */
  young?: Pets | undefined;
  labels?: Labels | undefined;
  sought?: Sought | undefined;
  near?: Near | undefined;
  /** Whatever people add. */
  extra?: Extra | undefined;
  about?: { [key: string]: unknown } | undefined;
  none?: PetNone | undefined;
};
