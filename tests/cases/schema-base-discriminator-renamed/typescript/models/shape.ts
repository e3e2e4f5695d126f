import { type Codec, record } from "../runtime/codec.js";

export type Shape = {
  shapeType: string;
  label?: string | undefined;
};

/** How values of the type are written and read. */
export const shapeCodec: Codec<Shape> = record<Shape>({
  shapeType: "shape_type",
});
