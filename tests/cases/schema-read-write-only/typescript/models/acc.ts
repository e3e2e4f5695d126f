export type Acc = {
  id: number;
  name: string;
};
