/** Calls as data. */

/**
 * A call of an operation: the operation's name, and what makes the call with a client. `skipped` says why there is no such
 * call, where there can't be one.
 */
export interface Call<Client> {
  operation: string;
  make: (client: Client) => Promise<unknown>;
  skipped?: string;
}
