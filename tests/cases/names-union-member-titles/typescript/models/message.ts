export type System = {
  role: "system";
  text?: string | undefined;
};

export type User = {
  role: "user";
  text?: string | undefined;
};

export type Message = System | User;
