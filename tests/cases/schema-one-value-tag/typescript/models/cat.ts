import type { CatKind } from "./catKind.js";

export type Cat = {
  kind: CatKind;
  lives: number;
};
