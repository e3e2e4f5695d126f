/** The base of classes of methods. */

import type { ClientCore } from "./client.js";

/** Methods that share a client. */
export class ClientGroup<C extends ClientCore> {
  /** The client that calls are made with. */
  protected readonly client: C;

  constructor(client: C) {
    this.client = client;
  }
}
