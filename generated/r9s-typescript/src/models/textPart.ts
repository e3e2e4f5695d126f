export type TextPart = {
  type: "text";
  text: string;
};
