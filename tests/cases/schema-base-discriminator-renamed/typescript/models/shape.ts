import { type Codec, record } from "../runtime/codec.js";
import { anyOf, type Unrecognized } from "../runtime/unions.js";
import { type Box, boxCodec } from "./box.js";
import { type Circle, circleCodec } from "./circle.js";

export type ShapeUnion = Circle | Box | Shape;

/** How values of the type are written and read. */
export const shapeUnionCodec: Codec<ShapeUnion> = /* @__PURE__ */ anyOf<ShapeUnion>(
  [{ names: "shapeType label radiusMm drawnAt", constants: { shape_type: ["circle"] }, required: ["shape_type", "radius_mm"] }, () => circleCodec],
  [{ names: "shapeType label sideMm", constants: { shape_type: ["box"] }, required: ["shape_type"] }, () => boxCodec],
  [{ names: "shapeType label", required: ["shape_type"] }, () => shapeCodec],
);

export type Shape = {
  shapeType: Unrecognized;
  label?: string | undefined;
};

/** How values of the type are written and read. */
export const shapeCodec: Codec<Shape> = /* @__PURE__ */ record<Shape>({
  shapeType: "shape_type",
});
