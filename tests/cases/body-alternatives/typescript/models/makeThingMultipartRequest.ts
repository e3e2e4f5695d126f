import type { MakeThing } from "./makeThing.js";

export type MakeThingMultipartRequest = {
  id: string;
  requestBody: MakeThing;
};
