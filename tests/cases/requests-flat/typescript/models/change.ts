export type ChangeRequest = {
  id: string;
  headerId?: string | undefined;
  class?: string | undefined;
  request?: string | undefined;
  bodyId: number;
  madeAt?: Date | undefined;
  /** Members that have no property of their own. */
  additionalProperties?: { [key: string]: string } | undefined;
};
