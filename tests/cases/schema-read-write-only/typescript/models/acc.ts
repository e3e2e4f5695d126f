export type AccInput = {
  name: string;
  password: string;
};

export type Acc = {
  id: number;
  name: string;
};
