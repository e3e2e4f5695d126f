import { type Codec, dateTime, named } from "../runtime/codec.js";

export type Circle = {
  shapeType: "circle";
  label?: string | undefined;
  radiusMm: number;
  drawnAt?: Date | undefined;
};

/** How values of the type are written and read. */
export const circleCodec: Codec<Circle> = named<Circle>("shapeType radiusMm", {
  drawnAt: () => dateTime,
});
