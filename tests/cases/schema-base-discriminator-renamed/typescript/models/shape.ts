import { type Codec, named } from "../runtime/codec.js";
import { anyOf, type Unrecognized } from "../runtime/unions.js";
import { type Box, boxCodec } from "./box.js";
import { type Circle, circleCodec } from "./circle.js";

export type ShapeUnion = Circle | Box | Shape;

/** How values of the type are written and read. */
export const shapeUnionCodec: Codec<ShapeUnion> = /* @__PURE__ */ anyOf<ShapeUnion>(
  [{ has: "shapeType! label radiusMm! drawnAt", is: { shape_type: "circle" } }, () => circleCodec],
  [{ has: "shapeType! label sideMm", is: { shape_type: "box" } }, () => boxCodec],
  [{ has: "shapeType! label" }, () => shapeCodec],
);

export type Shape = {
  shapeType: Unrecognized;
  label?: string | undefined;
};

/** How values of the type are written and read. */
export const shapeCodec: Codec<Shape> = /* @__PURE__ */ named<Shape>("shapeType");
