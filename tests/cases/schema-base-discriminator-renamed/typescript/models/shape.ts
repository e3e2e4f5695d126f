import { type Codec, named } from "../runtime/codec.js";

export type Shape = {
  shapeType: string;
  label?: string | undefined;
};

/** How values of the type are written and read. */
export const shapeCodec: Codec<Shape> = named<Shape>("shapeType");
