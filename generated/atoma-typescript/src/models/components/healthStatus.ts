export type HealthStatus = {
  message: string;
};
