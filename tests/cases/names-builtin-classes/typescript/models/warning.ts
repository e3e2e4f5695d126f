export type Warning = {
  message?: string | undefined;
};
