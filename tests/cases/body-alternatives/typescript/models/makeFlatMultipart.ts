import type { FileInput } from "./fileInput.js";

export type MakeFlatMultipartRequest = {
  name?: string | undefined;
  file?: Blob | File | FileInput | undefined;
};
