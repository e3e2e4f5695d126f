import { AcmeCore } from "../core.js";
import { Hooks } from "./hooks.js";

/** Client for Acme. */
export class Acme extends AcmeCore {
  #hooks: Hooks | undefined;

  /** Methods of hooks. */
  get hooks(): Hooks {
    return (this.#hooks ??= new Hooks(this));
  }
}
