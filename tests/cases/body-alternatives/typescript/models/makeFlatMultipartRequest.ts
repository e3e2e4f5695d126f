import type { MakeFlatMultipartRequestFile } from "./makeFlatMultipartRequestFile.js";

export type MakeFlatMultipartRequest = {
  name?: string | undefined;
  file?: Blob | File | MakeFlatMultipartRequestFile | undefined;
};
