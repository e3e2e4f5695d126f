import { type Codec, list, record } from "../../runtime/codec.js";
import {
  fromJSON,
  inbound,
  outbound,
  type Schema,
  type SDKValidationError,
  toJSON,
} from "../../runtime/published_validation.js";
import type { Result } from "../../types/fp.js";
import { type ImageData, imageDataCodec } from "./imagedata.js";

/** The images that were made */
export type CreateImageResponse = {
  /** When they were made, in seconds since 1970 */
  created: number;
  data: ImageData[];
};

/** How values of the type are written and read. */
export const createImageResponseCodec: Codec<CreateImageResponse> = record<CreateImageResponse>({
  data: ["data", () => list(() => imageDataCodec)],
});

/** Makes values of the type of what JSON has. */
export const CreateImageResponse$inboundSchema: Schema<CreateImageResponse> =
  /* @__PURE__ */ inbound(["created", "data"], () => createImageResponseCodec);

/** Makes what JSON has of values of the type. */
export const CreateImageResponse$outboundSchema: Schema<unknown> =
  /* @__PURE__ */ outbound(() => createImageResponseCodec);

/** A value of the type as JSON. */
export function createImageResponseToJSON(value: CreateImageResponse): string {
  return toJSON(value, CreateImageResponse$outboundSchema);
}

/** A value of the type from JSON, or why it is none. */
export function createImageResponseFromJSON(text: string): Result<CreateImageResponse, SDKValidationError> {
  return fromJSON(text, CreateImageResponse$inboundSchema);
}
