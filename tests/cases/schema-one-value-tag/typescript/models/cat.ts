export type Cat = {
  kind: "cat";
  lives: number;
};
