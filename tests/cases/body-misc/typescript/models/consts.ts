export type Consts = {
  kind: "order";
  version: 1.5;
  none: undefined | null;
  note?: string | null | undefined;
};
