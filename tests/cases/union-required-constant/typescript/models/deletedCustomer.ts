export type DeletedCustomer = {
  id: string;
  deleted: true;
};
