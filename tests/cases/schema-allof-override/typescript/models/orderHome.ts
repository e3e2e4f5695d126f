export type OrderHome = {
  city: string;
  zip?: string | undefined;
};
