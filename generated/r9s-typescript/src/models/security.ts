export type Security = {
  /** An API key of your account */
  apiKey: string;
};
