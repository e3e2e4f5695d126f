export type Lion = {
  name: string;
  species: "circus" | "Lion";
  object: "lion";
};
