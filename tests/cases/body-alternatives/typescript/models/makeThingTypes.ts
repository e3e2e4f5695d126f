import { type Codec, record } from "../runtime/codec.js";
import type { FileInput } from "./fileInput.js";

export type MakeThingMultipartRequest = {
  id: string;
  name?: string | undefined;
  files0?: Blob | File | FileInput | undefined;
};

export type MakeThingMultipartRequestBody = {
  name?: string | undefined;
  files0?: Blob | File | FileInput | undefined;
};

/** How values of the type are written and read. */
export const makeThingMultipartRequestBodyCodec: Codec<MakeThingMultipartRequestBody> = /* @__PURE__ */ record<MakeThingMultipartRequestBody>({
  files0: "files[0]",
});
