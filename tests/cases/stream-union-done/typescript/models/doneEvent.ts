export type DoneEvent = {
  data: "[DONE]";
};
