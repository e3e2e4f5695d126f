export type UpdateOrderRequest = {
  id: string;
  title?: string | undefined;
  metadata?: unknown | undefined;
  /** anything */
  note?: unknown | undefined;
};

export type UpdateOrderRequestBody = {
  title?: string | undefined;
  metadata?: unknown | undefined;
  /** anything */
  note?: unknown | undefined;
};
