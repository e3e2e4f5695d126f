export type PatchUserRequestBody = {
  nickname?: string | null | undefined;
  age?: number | undefined;
};
