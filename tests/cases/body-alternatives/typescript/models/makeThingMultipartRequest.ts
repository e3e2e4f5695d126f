import type { MakeThingMultipartRequestBody } from "./makeThingMultipartRequestBody.js";

export type MakeThingMultipartRequest = {
  id: string;
  body: MakeThingMultipartRequestBody | FormData;
};
