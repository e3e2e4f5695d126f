export type Dog = {
  kind: "dog" | "wolf";
  barks?: boolean | undefined;
};
