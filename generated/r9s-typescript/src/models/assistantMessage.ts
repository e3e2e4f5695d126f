/** What the model said */
export type AssistantMessage = {
  role: "assistant";
  content?: string | null | undefined;
};
