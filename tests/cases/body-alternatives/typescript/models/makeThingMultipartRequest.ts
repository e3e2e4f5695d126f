import type { FileInput } from "./fileInput.js";

export type MakeThingMultipartRequest = {
  id: string;
  name?: string | undefined;
  files0?: Blob | File | FileInput | undefined;
};
