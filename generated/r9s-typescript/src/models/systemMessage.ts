/** How the model is to behave */
export type SystemMessage = {
  role: "system";
  content: string;
};
