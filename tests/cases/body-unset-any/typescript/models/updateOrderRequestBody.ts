export type UpdateOrderRequestBody = {
  title?: string | undefined;
  metadata?: unknown | undefined;
  /** anything */
  note?: unknown | undefined;
};
