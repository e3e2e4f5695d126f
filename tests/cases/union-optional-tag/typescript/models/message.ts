export type Message = {
  type?: "message" | undefined;
  text: string;
};
