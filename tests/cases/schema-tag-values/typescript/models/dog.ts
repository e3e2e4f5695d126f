import type { DogKind } from "./dogKind.js";

export type Dog = {
  kind: DogKind;
  barks?: boolean | undefined;
};
