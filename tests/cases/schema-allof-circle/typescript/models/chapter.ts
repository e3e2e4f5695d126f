export type Chapter = {
  title: string;
  next?: Chapter | null | undefined;
  parts?: Chapter[] | undefined;
  made?: string | undefined;
};
