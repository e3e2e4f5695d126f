import { type Codec, dateTime, record } from "../runtime/codec.js";

export type Circle = {
  shapeType: string;
  label?: string | undefined;
  radiusMm: number;
  drawnAt?: Date | undefined;
};

/** How values of the type are written and read. */
export const circleCodec: Codec<Circle> = record<Circle>({
  shapeType: "shape_type",
  radiusMm: "radius_mm",
  drawnAt: ["drawn_at", () => dateTime],
});
