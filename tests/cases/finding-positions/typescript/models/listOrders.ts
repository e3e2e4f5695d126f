export type ListOrdersRequest = {
  limit?: unknown | undefined;
};
