/** @deprecated Since 2.1. Use `New` instead. */
export type Old = {
  a?: string | undefined;
};
