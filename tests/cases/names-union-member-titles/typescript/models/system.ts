export type System = {
  role: "system";
  text?: string | undefined;
};
