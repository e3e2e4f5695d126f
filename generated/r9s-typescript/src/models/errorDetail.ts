/** What went wrong */
export type ErrorDetail = {
  message: string;
  /** A word for programs */
  code?: string | null | undefined;
  /** The field at fault */
  param?: string | null | undefined;
};
