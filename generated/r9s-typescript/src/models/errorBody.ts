import type { ErrorDetail } from "./errorDetail.js";

export type ErrorBody = {
  /** What went wrong */
  error: ErrorDetail;
};
