export type AccInput = {
  name: string;
  password: string;
};
