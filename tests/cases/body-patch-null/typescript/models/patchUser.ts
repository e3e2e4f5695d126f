export type PatchUserRequest = {
  id: string;
  nickname?: string | null | undefined;
  age?: number | undefined;
};

export type PatchUserRequestBody = {
  nickname?: string | null | undefined;
  age?: number | undefined;
};
