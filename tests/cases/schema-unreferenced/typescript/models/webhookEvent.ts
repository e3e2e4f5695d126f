export type WebhookEvent = {
  a?: string | undefined;
};
