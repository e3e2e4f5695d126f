import { R9SCore } from "../core.js";
import { Chat } from "./chat.js";
import { Images } from "./images.js";

/** Client for R9S. */
export class R9S extends R9SCore {
  #images: Images | undefined;
  #chat: Chat | undefined;

  /** Its methods. */
  get images(): Images {
    return (this.#images ??= new Images(this));
  }

  /** Its methods. */
  get chat(): Chat {
    return (this.#chat ??= new Chat(this));
  }
}
