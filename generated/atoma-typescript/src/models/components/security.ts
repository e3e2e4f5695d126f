export type Security = {
  bearerAuth: string;
};
