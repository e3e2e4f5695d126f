import { type Codec, named } from "../runtime/codec.js";
import type { Unrecognized } from "../runtime/unions.js";

export type Shape = {
  shapeType: Unrecognized;
  label?: string | undefined;
};

/** How values of the type are written and read. */
export const shapeCodec: Codec<Shape> = named<Shape>("shapeType");
