import { AtomaSDKCore } from "../core.js";
import { Chat } from "./chat.js";
import { Health } from "./health.js";
import { Images } from "./images.js";

/** Client for Atoma. */
export class AtomaSDK extends AtomaSDKCore {
  #images: Images | undefined;
  #chat: Chat | undefined;
  #health: Health | undefined;

  /** Its methods. */
  get images(): Images {
    return (this.#images ??= new Images(this));
  }

  /** Its methods. */
  get chat(): Chat {
    return (this.#chat ??= new Chat(this));
  }

  /** Its methods. */
  get health(): Health {
    return (this.#health ??= new Health(this));
  }
}
