import type { HTTPMetadata } from "../runtime/envelopes.js";
import type { EventStream } from "../runtime/events.js";
import type { Order } from "./order.js";

export type MakeOrderRequest = {
  dry?: boolean | undefined;
  id: string;
};

/** There. */
export type MakeOrderResponseBody = {
  id?: string | undefined;
};

/** New. */
export type MakeOrder201ResponseBody = {
  name?: string | undefined;
};

export type MakeOrderResponse = {
  httpMeta: HTTPMetadata;
  headers: { [key: string]: string[] };
  /** There. */
  twoHundredApplicationJsonObject?: MakeOrderResponseBody | undefined;
  /** New. */
  twoHundredAndOneApplicationJsonObject?: MakeOrder201ResponseBody | undefined;
  /** New. */
  progress?: EventStream<Order> | undefined;
};
